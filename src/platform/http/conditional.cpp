// Conditional requests, ranges and encodings.
#include "platform/http/conditional.h"

#include "platform/http/bytes.h"
#include "platform/http/wire.h"

#include <algorithm>

namespace http {

namespace {

std::string_view without_weak_mark(std::string_view etag)
{
    if (etag.starts_with("W/"))
        etag.remove_prefix(2);
    return etag;
}

enum class Comparison : std::uint8_t {
    weak,
    strong,
};

bool lists(std::string_view list, std::string_view etag, Comparison comparison)
{
    if (trim(list) == "*")
        return true;
    bool found = false;
    for_each_element(list, ',', [&](std::string_view element) {
        found = found || element == etag
            || (comparison == Comparison::weak && without_weak_mark(element) == without_weak_mark(etag));
    });
    return found;
}

bool range_still_holds(std::string_view if_range, Validators const& validators)
{
    if (if_range.empty())
        return true;
    if (if_range.find('"') != std::string_view::npos)
        return if_range == validators.etag && !if_range.starts_with("W/");
    auto const date = read_date(if_range);
    return date && validators.modified && *date == *validators.modified;
}

// Weight of a coding in thousandths; "br;q=0.5" gives 500.
int weight(std::string_view element)
{
    auto const text = parameter(element, "q");
    if (!text)
        return 1000;
    if (text->empty() || (text->front() != '0' && text->front() != '1'))
        return 0;
    auto thousandths = text->front() == '1' ? 1000 : 0;
    auto place = 100;
    for (std::size_t i = 2; i < std::min<std::size_t>(text->size(), 5); ++i, place /= 10)
        thousandths += std::clamp((*text)[i] - '0', 0, 9) * place;
    return std::min(thousandths, 1000);
}

} // namespace

Verdict judge(Conditions const& conditions, Validators const& validators)
{
    if (!conditions.if_match.empty() && !lists(conditions.if_match, validators.etag, Comparison::strong))
        return Verdict::failed;
    if (!conditions.if_none_match.empty())
    {
        return lists(conditions.if_none_match, validators.etag, Comparison::weak) ? Verdict::not_modified
                                                                                  : Verdict::send;
    }
    auto const since = read_date(conditions.if_modified_since);
    if (since && validators.modified && *validators.modified <= *since)
        return Verdict::not_modified;
    return Verdict::send;
}

Range choose_range(Conditions const& conditions, Validators const& validators, std::uint64_t size)
{
    Range const whole{.portion = Portion::whole, .first = 0, .length = size};
    auto text = conditions.range;
    if (!text.starts_with("bytes=") || !range_still_holds(conditions.if_range, validators))
        return whole;
    text = trim(text.substr(6));
    auto const dash = text.find('-');
    if (dash == std::string_view::npos || text.find(',') != std::string_view::npos)
        return whole;
    auto const first = whole_number(text.substr(0, dash));
    auto const last = whole_number(text.substr(dash + 1));
    if ((dash > 0 && !first) || (dash + 1 < text.size() && !last) || (!first && !last)
        || (first && last && *last < *first))
        return whole;

    Range range{.portion = Portion::part};
    if (!first)
    {
        range.length = std::min(*last, size); // the last so many bytes
        range.first = size - range.length;
    }
    else if (*first < size)
    {
        range.first = *first;
        range.length = (last ? std::min(*last, size - 1) : size - 1) - *first + 1;
    }
    if (range.length == 0)
        range.portion = Portion::unsatisfiable;
    return range;
}

Selection select(Conditions const& conditions, Validators const& validators, std::uint64_t size)
{
    auto const verdict = judge(conditions, validators);
    if (verdict != Verdict::send)
        return {.status = verdict == Verdict::failed ? 412 : 304, .size = size};
    auto const range = choose_range(conditions, validators, size);
    if (range.portion == Portion::unsatisfiable)
        return {.status = 416, .size = size};
    return {
        .status = range.portion == Portion::part ? 206 : 200,
        .first = range.first,
        .length = range.length,
        .size = size};
}

std::string content_range(Selection const& selection)
{
    auto const size = std::to_string(selection.size);
    if (selection.status == 416)
        return "bytes */" + size;
    if (selection.status != 206)
        return {};
    auto const last = selection.first + selection.length - 1;
    return "bytes " + std::to_string(selection.first) + "-" + std::to_string(last) + "/" + size;
}

Encoding choose_encoding(std::string_view accept_encoding)
{
    // What browsers send, recognised without taking it apart.
    if (accept_encoding == "gzip, deflate, br" || accept_encoding == "gzip, deflate, br, zstd")
        return Encoding::brotli;
    auto brotli = 0;
    auto gzip = 0;
    for_each_element(accept_encoding, ',', [&](std::string_view element) {
        auto const coding = lower_case(trim(element.substr(0, std::min(element.find(';'), element.size()))));
        if (coding == "br")
            brotli = weight(element);
        else if (coding == "gzip" || coding == "x-gzip")
            gzip = weight(element);
    });
    if (brotli > 0 && brotli >= gzip)
        return Encoding::brotli;
    return gzip > 0 ? Encoding::gzip : Encoding::identity;
}

std::string_view name(Encoding encoding)
{
    switch (encoding)
    {
    case Encoding::identity: return "";
    case Encoding::gzip: return "gzip";
    case Encoding::brotli: return "br";
    }
    return "";
}

} // namespace http
