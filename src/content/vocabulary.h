// The words that entries are filed under: areas and region sets with their validity in time, themes, audiences.
#pragma once
#include "platform/text/date.h"
#include "platform/text/language.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace content {

enum class AreaKind { municipality, former_municipality, province, region, invented };
std::string_view code(AreaKind kind);
std::optional<AreaKind> area_kind_from(std::string_view code);

/// A place with a boundary. Municipalities merge: a former one ends on `to` and lives on `into` others.
struct Area
{
    std::string slug;
    std::string code; ///< CBS code such as GM0037; empty where there is none
    std::string name;
    AreaKind kind = AreaKind::municipality;
    std::string within; ///< slug of the province; may be empty
    std::optional<text::PartialDate> from;
    std::optional<text::PartialDate> to; ///< first day on which it no longer exists
    std::vector<std::string> into;

    bool operator==(Area const&) const = default;
};

struct RegionMember
{
    std::string area;
    std::optional<text::PartialDate> from;
    std::optional<text::PartialDate> to; ///< first day on which it is no longer a member

    bool operator==(RegionMember const&) const = default;
};

/// A named set of areas, such as the municipalities of a programme. Sets overlap; none is the other.
struct RegionSet
{
    std::string slug;
    std::string nl;
    std::string en;
    std::vector<RegionMember> members;

    bool operator==(RegionSet const&) const = default;
};

/// A theme or an audience.
struct Term
{
    std::string slug;
    std::string nl;
    std::string en;

    std::string const& name(text::Language language) const { return language == text::Language::nl ? nl : en; }
    bool operator==(Term const&) const = default;
};

/// The whole vocabulary; small, so pages hold it in memory.
struct Vocabulary
{
    std::vector<Area> areas;
    std::vector<RegionSet> regions;
    std::vector<Term> themes;
    std::vector<Term> audiences;

    Area const* area(std::string_view slug) const;
    RegionSet const* region(std::string_view slug) const;
    Term const* theme(std::string_view slug) const;
    Term const* audience(std::string_view slug) const;

    /// The areas in which this one lives on today: itself, or its successors and theirs.
    std::vector<std::string> today(std::string_view slug) const;
    /// Slugs of the areas that belong to the set on a day.
    std::vector<std::string> members(RegionSet const& region, text::PartialDate day) const;
    /// Municipalities that exist today, by name; no former and no invented ones.
    std::vector<Area const*> municipalities() const;

    bool operator==(Vocabulary const&) const = default;
};

}
