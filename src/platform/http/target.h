// The request target: taken apart, decoded once, and refused when it plays tricks. Internal to http.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace http {

struct Target
{
    std::string authority = {};             ///< only of an absolute target: "kracht.example:8080"
    std::string path = {};                  ///< decoded: "/projecten/café"
    std::vector<std::string> segments = {}; ///< decoded, without the empty one of a trailing slash
    std::string_view raw_query = {};        ///< borrows from the text that was read
    bool trailing_slash = false;            ///< "/projecten/", but not "/"
};

/// Absent (answer 400) for a target that is not a path or absolute http address, or whose path has a "." or ".."
/// segment, an empty segment, an encoded slash, a backslash, a control character or bytes that are not UTF-8,
/// percent-encoded or not.
std::optional<Target> read_target(std::string_view target);

/// The host of an authority in lower case, without port: "[::1]:80" gives "[::1]". Absent when it is malformed.
std::optional<std::string> host_of(std::string_view authority);

} // namespace http
