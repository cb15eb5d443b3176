// Writes messages to a folder and reads them back.
#include "platform/mail/outbox.h"

#include "platform/base/bytes.h"
#include "platform/base/file.h"

#include <algorithm>
#include <fmt/format.h>
#include <gmime/gmime.h>
#include <memory>

namespace mail {

namespace {

namespace fs = std::filesystem;

struct Unref
{
    void operator()(void* object) const { g_object_unref(object); }
};

bool is_name(std::string_view name)
{
    return !name.empty() && name.size() <= 80 && std::ranges::all_of(name, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
    });
}

// The names begin with the time, so that their order is that of sending.
std::vector<std::string> names(fs::path const& folder)
{
    std::vector<std::string> found;
    std::error_code absent;
    for (auto const& entry : fs::directory_iterator(folder, absent))
        if (entry.path().extension() == ".eml" && is_name(entry.path().stem().string()))
            found.push_back(entry.path().stem().string());
    std::ranges::sort(found, std::greater<>());
    return found;
}

std::string taken(char* text)
{
    std::string copy = text ? text : "";
    g_free(text);
    return copy;
}

std::string addresses(GMimeMessage* message, GMimeAddressType type)
{
    auto* const list = g_mime_message_get_addresses(message, type);
    return list ? taken(internet_address_list_to_string(list, nullptr, FALSE)) : std::string();
}

void read_part(GMimeObject*, GMimeObject* part, void* into)
{
    if (!GMIME_IS_TEXT_PART(part))
        return;
    auto& kept = *static_cast<Kept*>(into);
    auto* const type = g_mime_object_get_content_type(part);
    auto text = taken(g_mime_text_part_get_text(GMIME_TEXT_PART(part)));
    std::erase(text, '\r');
    (g_mime_content_type_is_type(type, "text", "html") ? kept.html : kept.text) = std::move(text);
}

Kept parse(std::string name, std::string const& bytes)
{
    g_mime_init();
    std::unique_ptr<GMimeStream, Unref> const stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    std::unique_ptr<GMimeParser, Unref> const parser(g_mime_parser_new_with_stream(stream.get()));
    std::unique_ptr<GMimeMessage, Unref> const message(g_mime_parser_construct_message(parser.get(), nullptr));
    Kept kept{.name = std::move(name), .from = {}, .to = {}, .subject = {}, .at = {}, .text = {}, .html = {}};
    if (!message)
        return kept;
    auto const* const subject = g_mime_message_get_subject(message.get());
    auto* const date = g_mime_message_get_date(message.get());
    kept.from = addresses(message.get(), GMIME_ADDRESS_TYPE_FROM);
    kept.to = addresses(message.get(), GMIME_ADDRESS_TYPE_TO);
    kept.subject = subject ? subject : "";
    if (date)
        kept.at = base::Time(std::chrono::seconds(g_date_time_to_unix(date)));
    g_mime_message_foreach(message.get(), read_part, &kept);
    return kept;
}

}

Outbox::Outbox(fs::path folder, Origin origin, base::Clock const& clock)
    : folder_(std::move(folder)), origin_(std::move(origin)), clock_(clock)
{}

void Outbox::send(Message const& message)
{
    auto const now = clock_.now();
    auto const bytes = compose(message, origin_, now);
    fs::create_directories(folder_);
    fs::permissions(folder_, fs::perms::owner_all);
    auto const random = base::hex(base::random_bytes(6));
    base::write_file(folder_ / fmt::format("{:020}-{}.eml", now.time_since_epoch().count(), random), bytes);
    auto const all = names(folder_);
    for (std::size_t i = outbox_kept; i < all.size(); ++i)
    {
        std::error_code gone; // another thread may have removed it
        fs::remove(folder_ / (all[i] + ".eml"), gone);
    }
}

std::vector<Kept> kept(fs::path const& folder)
{
    std::vector<Kept> messages;
    for (auto const& name : names(folder))
        if (auto message = kept(folder, name))
            messages.push_back(std::move(*message));
    return messages;
}

std::optional<Kept> kept(fs::path const& folder, std::string_view name)
{
    auto const path = folder / (std::string(name) + ".eml");
    if (!is_name(name) || !fs::is_regular_file(path))
        return std::nullopt;
    return parse(std::string(name), base::read_file(path));
}

}
