// The multipart parser.
#include "platform/http/multipart.h"

#include "platform/http/bytes.h"
#include "platform/text/utf8.h"

#include <algorithm>

namespace http {

namespace {

// Senders put whole paths or worse in a file name; only its last part is of use, and only to show.
std::string display_name(std::string_view name)
{
    auto const slash = name.find_last_of("/\\");
    std::string shown(slash == std::string_view::npos ? name : name.substr(slash + 1));
    std::ranges::replace_if(shown, [](char c) { return (c >= 0 && c < 0x20) || c == 0x7f; }, '_');
    return text::shorten(shown, 150);
}

bool boundary_letter(char c)
{
    constexpr std::string_view others = "'()+_,-./:=? ";
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z')
        || others.find(c) != std::string_view::npos;
}

bool read_disposition(std::string_view value, PartHead& head)
{
    auto const kind = trim(value.substr(0, std::min(value.find(';'), value.size())));
    auto name = parameter(value, "name");
    auto const file_name = parameter(value, "filename");
    if (!equal_ignoring_case(kind, "form-data") || !name || !text::valid_utf8_text(*name))
        return false;
    if (file_name && !text::valid_utf8_text(*file_name))
        return false;
    head.name = std::move(*name);
    if (file_name)
        head.file_name = display_name(*file_name);
    return true;
}

} // namespace

std::optional<PartHead> read_part_head(std::string_view lines)
{
    PartHead head;
    bool named = false;
    while (!lines.empty())
    {
        auto const end = std::min(lines.find("\r\n"), lines.size());
        auto const line = lines.substr(0, end);
        lines.remove_prefix(std::min(end + 2, lines.size()));
        auto const colon = line.find(':');
        if (colon == std::string_view::npos || colon == 0 || line.front() == ' ' || line.front() == '\t')
            return std::nullopt;
        auto const value = trim(line.substr(colon + 1));
        if (!valid_header_value(value))
            return std::nullopt;
        if (equal_ignoring_case(line.substr(0, colon), "content-disposition"))
        {
            if (named || !read_disposition(value, head))
                return std::nullopt;
            named = true;
        }
        else if (equal_ignoring_case(line.substr(0, colon), "content-type") && text::valid_utf8_text(value))
            head.type = value;
    }
    return named ? std::optional(std::move(head)) : std::nullopt;
}

MultipartParser::MultipartParser(std::string_view boundary, PartSink& sink)
    : delimiter_("\r\n--" + std::string(boundary)), sink_(sink), buffer_("\r\n") // the first has no line before it
{}

std::optional<std::string> MultipartParser::boundary_of(std::string_view content_type)
{
    auto const kind = trim(content_type.substr(0, std::min(content_type.find(';'), content_type.size())));
    if (!equal_ignoring_case(kind, "multipart/form-data"))
        return std::nullopt;
    auto boundary = parameter(content_type, "boundary");
    auto const valid = boundary && !boundary->empty() && boundary->size() <= 70 && boundary->back() != ' '
        && std::ranges::all_of(*boundary, boundary_letter);
    return valid ? boundary : std::nullopt;
}

bool MultipartParser::feed(std::string_view bytes)
{
    buffer_.append(bytes);
    while (step())
    {}
    return state_ != State::failed;
}

bool MultipartParser::fail()
{
    state_ = State::failed;
    return false;
}

// One step; false when it needs more bytes or is over.
bool MultipartParser::step()
{
    switch (state_)
    {
    case State::preamble: return find_first_delimiter();
    case State::after_delimiter: return read_after_delimiter();
    case State::head: return read_head();
    case State::data: return read_data();
    case State::epilogue:
        buffer_.clear(); // RFC 2046 allows anything here, to be ignored
        return false;
    case State::failed: return false;
    }
    return false;
}

bool MultipartParser::find_first_delimiter()
{
    // A preamble is allowed but no browser sends one: refusing it keeps hostile bodies short.
    auto const compared = std::min(buffer_.size(), delimiter_.size());
    if (buffer_.compare(0, compared, delimiter_, 0, compared) != 0)
        return fail();
    if (buffer_.size() < delimiter_.size())
        return false;
    buffer_.erase(0, delimiter_.size());
    state_ = State::after_delimiter;
    return true;
}

bool MultipartParser::read_after_delimiter()
{
    auto const text = buffer_.find_first_not_of(" \t"); // transport padding (RFC 2046, 5.1.1)
    if (text == std::string::npos || buffer_.size() < text + 2)
        return buffer_.size() > most_head_bytes ? fail() : false;
    auto const mark = std::string_view(buffer_).substr(text, 2);
    if (mark != "\r\n" && mark != "--")
        return fail();
    state_ = mark == "--" ? State::epilogue : State::head;
    // The line end stays: with it the end of an empty head looks like every other.
    buffer_.erase(0, mark == "--" ? text + 2 : text);
    return true;
}

bool MultipartParser::read_head()
{
    auto const end = buffer_.find("\r\n\r\n");
    if (end == std::string::npos)
        return buffer_.size() > most_head_bytes ? fail() : false;
    auto const head = end > most_head_bytes || end < 2 ? std::nullopt
                                                       : read_part_head(std::string_view(buffer_).substr(2, end - 2));
    if (!head || sink_.begin_part(*head) == PartSink::Take::refuse)
        return fail();
    buffer_.erase(0, end + 4);
    state_ = State::data;
    return true;
}

bool MultipartParser::read_data()
{
    auto const found = buffer_.find(delimiter_);
    // Without a delimiter all is data, but for an end that may be the begin of one.
    auto const undecided = std::min(buffer_.size(), delimiter_.size() - 1);
    auto const data_end = found == std::string::npos ? buffer_.size() - undecided : found;
    if (data_end > 0 && sink_.part_data(std::string_view(buffer_).substr(0, data_end)) == PartSink::Take::refuse)
        return fail();
    if (found == std::string::npos)
    {
        buffer_.erase(0, data_end);
        return false;
    }
    if (sink_.end_part() == PartSink::Take::refuse)
        return fail();
    buffer_.erase(0, found + delimiter_.size());
    state_ = State::after_delimiter;
    return true;
}

} // namespace http
