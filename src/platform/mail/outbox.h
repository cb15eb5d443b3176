// The outbox of development: messages stay in a folder, where pages and tests read them.
#pragma once

#include "platform/mail/compose.h"

#include <filesystem>

namespace mail {

/// As many messages stay; the oldest go.
inline constexpr std::size_t outbox_kept = 200;

/// Instead of sending, writes each message to FOLDER/NAME.eml, readable for this user only.
class Outbox final : public Mailer
{
public:
    Outbox(std::filesystem::path folder, Origin origin, base::Clock const& clock);

    void send(Message const& message) override;

private:
    std::filesystem::path folder_;
    Origin origin_;
    base::Clock const& clock_;
};

/// A message as it lies there.
struct Kept
{
    std::string name; ///< of the file without ".eml"; digits and letters
    std::string from;
    std::string to;
    std::string subject;
    std::optional<base::Time> at; ///< as the header says; absent when it says nothing
    std::string text;
    std::string html; ///< markup of the whole document; empty: none
};

/// The messages, the newest first; none when the folder does not exist.
std::vector<Kept> kept(std::filesystem::path const& folder);
/// One of them; absent for a name that is none. Names with other than letters, digits, "-" and "_" are none.
std::optional<Kept> kept(std::filesystem::path const& folder, std::string_view name);

}
