// Why a file is not taken: for whoever offered it, in English, as the end of a sentence that begins with its name.
#pragma once
#include <stdexcept>

namespace media {

class Refused : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

}
