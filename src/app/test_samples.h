// For tests of app: what stands in the holes of addresses, and whose it is.
#pragma once
#include "app/test_people.h"
#include "editing/work.h"

#include <functional>

namespace app::test {

/// Whose the thing is that an address leads to, seen from who asks.
enum class Whose { own, other, nobodys };

/// What limits who may use an address of something.
enum class Belongs {
    to_all,             ///< the right to the address is enough
    to_an_organisation, ///< or it is of an own organisation
    to_a_person,        ///< only whose it is, whatever rights others have
};

using Holes = std::vector<http::NameValue>;

/// Makes a thing and answers what stands in the holes of its address.
struct Sample
{
    std::string_view path; ///< the rows at or below this Dutch or neutral path; the longest that fits counts
    Belongs belongs = Belongs::to_all;
    std::function<Holes(World& world, std::string_view sort, Whose whose)> make;
};

inline bool at_or_below(std::string_view path, std::string_view top)
{
    return path == top || (path.starts_with(top) && (top.ends_with('/') || path[top.size()] == '/'));
}

inline Holes holes_of_entry(World&, std::string_view, Whose whose)
{
    auto const slug = whose == Whose::own ? own_project : whose == Whose::other ? other_project : "bestaat-niet";
    return {{"kind", "project"}, {"slug", std::string(slug)}, {"id", "999999"}};
}

inline std::vector<Sample> const& all_samples()
{
    static std::vector<Sample> const samples{
        {"/", Belongs::to_all, holes_of_entry},
    };
    return samples;
}

inline Sample const& sample_of(std::string_view path)
{
    auto const* best = &all_samples().front();
    for (auto const& sample : all_samples())
        if (at_or_below(path, sample.path) && sample.path.size() > best->path.size())
            best = &sample;
    return *best;
}

/// The address that a row's path stands for with these holes; a hole that the sample does not know gets "onbekend".
inline std::string filled(std::string_view pattern, Holes const& holes)
{
    std::string path(pattern);
    for (auto start = path.find('{'); start != std::string::npos; start = path.find('{'))
    {
        auto const end = path.find('}', start);
        auto const name = path.substr(start + 1, end - start - 1);
        auto const found = std::ranges::find(holes, name, &http::NameValue::first);
        path.replace(start, end - start + 1, found == holes.end() ? "onbekend" : found->second);
    }
    return path;
}

}
