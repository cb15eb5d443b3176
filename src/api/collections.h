// The kinds as collections of the API: their names, addresses and filters, and the rows that serve them.
#pragma once
#include "content/kind.h"
#include "platform/http/route.h"

#include <string>
#include <string_view>
#include <vector>

namespace api {

struct Api;

inline constexpr std::string_view base_path = "/api/v1";

/// A query parameter by which a list is filtered.
struct FacetParameter
{
    std::string name;  ///< "themes", "tracksArea"
    std::string field; ///< as in entry_value: "themes", "tracks.area"
    content::Field const* description = nullptr;
};

struct Collection
{
    content::Kind const* kind = nullptr;
    std::string name;   ///< "projects": a plural, of the kind's English address or of the kind
    std::string schema; ///< "Project": the name of its schema
    std::string path;   ///< "/api/v1/projects"
    std::string entry;  ///< "/api/v1/projects/{slug}"
    std::vector<FacetParameter> facets;
};

/// Made once from the kinds. The kinds must outlive it, it must outlive the router.
class Collections
{
public:
    /// Throws std::logic_error, saying what to change, for kinds that the API cannot serve: two with one name, a name
    /// that is taken, a field whose name the API needs itself, more filters than a row can declare.
    explicit Collections(content::Kinds const& kinds);
    ~Collections();
    Collections(Collections const&) = delete;
    Collections& operator=(Collections const&) = delete;

    std::vector<Collection> const& all() const { return collections_; }
    /// The collection whose list or entry has this path. Throws std::logic_error when it has none.
    Collection const& at(std::string_view path) const;
    /// The collection of a kind; null when this program does not have the kind.
    Collection const* of_kind(std::string_view kind) const;

    /// Every row of the API.
    std::span<http::Route<Api> const> routes() const { return rows_; }

private:
    std::vector<Collection> collections_;
    std::vector<http::Route<Api>> rows_;
};

/// "contact_role" -> "contactRole", "tracks.area" -> "tracksArea".
std::string camel_case(std::string_view name);
/// "learning-path" -> "LearningPath".
std::string pascal_case(std::string_view name);

}
