// The page cache: finished answers to anonymous visitors, kept until something is published. Internal to http.
#pragma once

#include "platform/http/router.h"

#include <chrono>
#include <cstdint>
#include <list>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace http {

/// A finished answer, as it goes on the wire but for Date and Connection.
struct Stored
{
    std::string head = {};       ///< of the 200
    std::string head_fresh = {}; ///< of the 304
    std::string body = {};
    std::string etag = {};
    Row const* row = nullptr;
    std::uint64_t generation = 0; ///< of the content, read before the page was made
    std::chrono::steady_clock::time_point made = {};

    std::size_t bytes() const { return head.size() + head_fresh.size() + body.size() + etag.size(); }
};

/// Least recently used goes first. All calls from any thread.
class PageCache
{
public:
    PageCache(std::size_t limit_bytes, std::chrono::seconds max_age) : limit_(limit_bytes), max_age_(max_age) {}

    /// Null when there is none of this generation, or it is too old; such an entry is dropped.
    std::shared_ptr<Stored const> find(std::string_view key, std::uint64_t generation);
    /// Answers that would take more than a quarter of the cache are not kept.
    void put(std::string key, std::shared_ptr<Stored const> page);

    struct Counts
    {
        std::uint64_t hits = 0;
        std::uint64_t misses = 0;
        std::uint64_t bytes = 0;
    };
    Counts counts() const;

private:
    struct Entry
    {
        std::string key;
        std::shared_ptr<Stored const> page;
    };
    using Place = std::list<Entry>::iterator;

    void drop(Place place);
    static std::size_t size_of(Entry const& entry);

    std::size_t const limit_;
    std::chrono::seconds const max_age_;
    mutable std::mutex mutex_;
    std::list<Entry> entries_; // the most recently used in front
    std::unordered_map<std::string_view, Place> by_key_;
    Counts counts_;
};

} // namespace http
