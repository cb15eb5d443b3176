// Reads a statement's text as far as binding needs it: which parameters it names, whether it may be run at all.
#pragma once
#include <string_view>

namespace sql {

/// Number of parameters `$1..$n` of one statement. Throws Error when one of 1..n is missing, or when the statement
/// controls the transaction or the connection (BEGIN, COMMIT, SET, PRAGMA, ATTACH ...), which is the Database's work.
/// Quoted text, quoted names, comments and dollar quotes are skipped.
int count_parameters(std::string_view statement);

/// Throws Error unless as many values are given as the statement names.
void check_parameter_count(std::string_view statement, int named, std::size_t given);

}
