// What can go wrong in a database, by what the caller can do about it.
#pragma once
#include "platform/base/error.h"

namespace sql {

/// A mistake in a statement or its use, or a database that contradicts what the code expects. Root of all errors here.
class Error : public base::Error
{
public:
    using base::Error::Error;
};

/// Too much at once: no free reader, the database locked too long, a statement past its time limit. HTTP 503.
class Busy final : public Error
{
public:
    using Error::Error;
};

/// The database cannot be used now: disk full, read-only or failing, PostgreSQL gone. Nothing was acknowledged. The
/// next call tries afresh, without a restart. The text tells the operator what to look at.
class Unavailable final : public Error
{
public:
    using Error::Error;
};

/// A row broke a constraint: unique, foreign key, check or not null.
class ConstraintViolation final : public Error
{
public:
    using Error::Error;
};

}
