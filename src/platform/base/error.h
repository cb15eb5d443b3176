// The exception for a broken world: its text is meant for the operator, never for a visitor.
#pragma once
#include <stdexcept>

namespace base {

/// Something outside the program's control went wrong. what() says what, where and what to do, in English.
class Error : public std::runtime_error
{
public:
    using std::runtime_error::runtime_error;
};

}
