// How the records of vocabulary files look, as fields; between their JSON and the Vocabulary.
#pragma once
#include "content/kind.h"
#include "content/vocabulary.h"

#include <boost/json/array.hpp>

#include <string_view>

namespace content {

/// The list of records that a vocabulary file holds.
Field const& vocabulary_shape(std::string_view file);

/// The records of a file, from the vocabulary.
boost::json::array vocabulary_records(std::string_view file, Vocabulary const& vocabulary);

/// Replaces the part of the vocabulary that a file holds. Takes what it understands, without complaint.
void take_records(std::string_view file, boost::json::array const& records, Vocabulary& vocabulary);

}
