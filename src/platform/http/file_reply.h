// Answers that are files: embedded ones and those on disk, whole or in part. Internal to http.
#pragma once

#include "platform/http/assets.h"
#include "platform/http/conditional.h"
#include "platform/http/reply.h"
#include "platform/http/request.h"
#include "platform/http/response.h"

#include <optional>
#include <string_view>

namespace http {

Reply asset_reply(Asset const& asset, Conditions const& conditions, std::string_view accept_encoding);

/// Opens a file and answers with what the request asks of it. `common` is put into the head.
/// Absent when there is no such regular file (404). Throws base::Error when it cannot be opened for another reason.
std::optional<Reply> disk_reply(File const& file, Conditions const& conditions, std::span<NameValue const> common);

/// The Conditions that a request's headers set.
Conditions conditions_of(Request const& request);

} // namespace http
