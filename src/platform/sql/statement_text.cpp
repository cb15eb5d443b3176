// Reads a statement's text as far as binding needs it.
#include "platform/sql/statement_text.h"

#include "platform/sql/error.h"
#include <algorithm>
#include <array>
#include <fmt/format.h>
#include <string>
#include <vector>

namespace sql {

namespace {

constexpr int most_parameters = 999;

bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
}

bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r';
}

/// Walks over a statement, outside of quotes and comments.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : text_(text) {}

    /// The next word ("select"), parameter ("$12") or single character; empty at the end.
    std::string_view next()
    {
        skip_blanks();
        if (at_ == text_.size())
            return {};
        auto const start = at_;
        if (is_letter(peek(0)))
            return take_word(start);
        if (peek(0) == '$')
            return take_dollar(start);
        if (peek(0) == '\'' || peek(0) == '"')
            return take_quoted(start);
        ++at_;
        return text_.substr(start, 1);
    }

private:
    char peek(std::size_t ahead) const { return at_ + ahead < text_.size() ? text_[at_ + ahead] : '\0'; }

    std::string_view take_word(std::size_t start)
    {
        while (is_letter(peek(0)) || is_digit(peek(0)) || peek(0) == '$')
            ++at_;
        return text_.substr(start, at_ - start);
    }

    /// `$12`, or a dollar quote `$tag$ ... $tag$` as a whole.
    std::string_view take_dollar(std::size_t start)
    {
        ++at_;
        while (is_letter(peek(0)) || is_digit(peek(0)))
            ++at_;
        auto const token = text_.substr(start, at_ - start);
        if (peek(0) != '$' || (token.size() > 1 && is_digit(token[1])))
            return token;
        auto const tag = text_.substr(start, ++at_ - start);
        auto const close = text_.find(tag, at_);
        at_ = close == std::string_view::npos ? text_.size() : close + tag.size();
        return "''";
    }

    /// A doubled quote inside is two quoted pieces side by side, which is the same here.
    std::string_view take_quoted(std::size_t start)
    {
        auto const close = text_.find(text_[start], start + 1);
        at_ = close == std::string_view::npos ? text_.size() : close + 1;
        return text_.substr(start, 1);
    }

    void skip_blanks()
    {
        while (at_ < text_.size())
        {
            if (is_space(peek(0)))
                ++at_;
            else if (peek(0) == '-' && peek(1) == '-')
                at_ = std::min(text_.find('\n', at_), text_.size());
            else if (peek(0) == '/' && peek(1) == '*')
                skip_comment();
            else
                return;
        }
    }

    void skip_comment()
    {
        auto const close = text_.find("*/", at_ + 2);
        at_ = close == std::string_view::npos ? text_.size() : close + 2;
    }

    std::string_view text_;
    std::size_t at_ = 0;
};

void refuse_control(std::string_view word, std::string_view statement)
{
    static constexpr std::array<std::string_view, 15> words{"begin",  "start",     "commit",  "end",    "rollback",
                                                            "abort",  "savepoint", "release", "set",    "reset",
                                                            "pragma", "attach",    "detach",  "vacuum", "listen"};
    auto lower = std::string(word);
    std::ranges::transform(lower, lower.begin(), [](char c) { return c >= 'A' && c <= 'Z' ? char(c | 0x20) : c; });
    if (std::ranges::find(words, lower) != words.end())
        throw Error(fmt::format("a statement may not control the transaction or connection: {}", statement));
}

}

int count_parameters(std::string_view statement)
{
    std::vector<char> seen;
    Scanner scanner(statement);
    auto token = scanner.next();
    refuse_control(token, statement);
    for (; !token.empty(); token = scanner.next())
    {
        if (token.size() < 2 || token[0] != '$' || !is_digit(token[1]))
            continue;
        auto const number = token.size() > 4 ? std::size_t{0} : std::stoul(std::string(token.substr(1)));
        if (number < 1 || number > most_parameters)
            throw Error(fmt::format("parameters are $1 to ${}: {}", most_parameters, statement));
        seen.resize(std::max(seen.size(), number));
        seen[number - 1] = 1;
    }
    auto const gap = std::ranges::find(seen, 0);
    if (gap != seen.end())
        throw Error(fmt::format("parameter ${} is not used: {}", gap - seen.begin() + 1, statement));
    return static_cast<int>(seen.size());
}

void check_parameter_count(std::string_view statement, int named, std::size_t given)
{
    if (static_cast<std::size_t>(named) != given)
        throw Error(fmt::format("{} values for {} parameters: {}", given, named, statement));
}

}
