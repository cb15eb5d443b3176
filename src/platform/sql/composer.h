// A statement under construction, where its shape follows what is asked.
#pragma once
#include "platform/sql/sql.h"

#include <concepts>
#include <string>
#include <string_view>
#include <vector>

namespace sql {

/// Text and parameters grow together, so their numbers always agree. What is bound must outlive `run` and `execute`.
class Composer
{
public:
    explicit Composer(std::string_view start) : text_(start) {}

    Composer& add(std::string_view text)
    {
        text_ += text;
        return *this;
    }
    Composer& bind(Param param)
    {
        params_.push_back(param);
        text_ += "$" + std::to_string(params_.size());
        return *this;
    }
    /// A string that would be gone before the statement runs.
    template <class Text>
        requires std::same_as<Text, std::string>
    Composer& bind(Text&&) = delete;
    Rows run(Session& db) const { return db.query_list(text_, params_); }
    std::int64_t execute(Tx& tx) const { return tx.execute_list(text_, params_); }

private:
    std::string text_;
    std::vector<Param> params_;
};

}
