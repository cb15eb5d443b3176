// Collects a request's body as it arrives: in memory, or a multipart form with files on disk. Internal to http.
#pragma once

#include "platform/http/multipart.h"
#include "platform/http/request.h"
#include "platform/http/route.h"

#include <filesystem>
#include <memory>
#include <string>
#include <string_view>

namespace http {

/// What a body is collected by.
struct BodyPlan
{
    std::string content_type = {};
    Body rule = {};
    FormLimits form = {};
    std::filesystem::path folder = {}; ///< for files
};

/// One request's body. Files it has begun vanish with it, unless `finish` handed them to the request.
class BodyCollector
{
public:
    /// The status that refuses a body: 413 too large, 400 malformed, 415 of a type the row does not take.
    using Refusal = int;

    virtual ~BodyCollector() = default;
    /// The next bytes. Nothing more must be fed after a refusal. Throws base::Error when the disk does not take them.
    virtual std::optional<Refusal> feed(std::string_view bytes) = 0;
    /// The end: moves what was collected into the request, with a refusal the fields that could be read.
    virtual std::optional<Refusal> finish(RequestParts& parts) = 0;
    /// Whether feed may wait for a disk, and so must not run on an I/O thread.
    virtual bool may_block() const { return false; }
    /// From now on files are thrown away as they come, and only fields are read. Before the first `feed`.
    virtual void drop_files() {}
};

/// How many bytes of a body are read. Of an upload more than its limit: a file that is too large is thrown away as it
/// comes, for the sake of the fields beside it.
std::uint64_t most_of(Body const& rule);

/// Null when the row does not take this type (415).
std::unique_ptr<BodyCollector> collect_body(BodyPlan plan);

/// Removes what uploads a killed process left in the folder; makes the folder when it is not there.
/// Throws base::Error when that fails.
void prepare_upload_folder(std::filesystem::path const& folder);

} // namespace http
