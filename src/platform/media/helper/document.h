// Documents, by libqpdf.
#pragma once
#include <string>

namespace helper {

/// Reads every object of a PDF and refuses what is encrypted, runs something or carries another file. Writes it anew
/// without metadata when it has any; else no part. Throws Refused.
void check_document(std::string const& bytes);

}
