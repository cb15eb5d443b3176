// The page cache.
#include "platform/http/page_cache.h"

namespace http {

namespace {

constexpr std::size_t overhead = 256; // list node, map node, shared block: about this many bytes an entry

} // namespace

std::size_t PageCache::size_of(Entry const& entry)
{
    return entry.key.size() + entry.page->bytes() + overhead;
}

void PageCache::drop(Place place)
{
    counts_.bytes -= size_of(*place);
    by_key_.erase(place->key);
    entries_.erase(place);
}

std::shared_ptr<Stored const> PageCache::find(std::string_view key, std::uint64_t generation)
{
    std::lock_guard const lock(mutex_);
    auto const found = by_key_.find(key);
    if (found == by_key_.end())
    {
        ++counts_.misses;
        return nullptr;
    }
    auto const place = found->second;
    auto const age = std::chrono::steady_clock::now() - place->page->made;
    if (place->page->generation != generation || age > max_age_)
    {
        drop(place);
        ++counts_.misses;
        return nullptr;
    }
    ++counts_.hits;
    entries_.splice(entries_.begin(), entries_, place);
    return place->page;
}

void PageCache::put(std::string key, std::shared_ptr<Stored const> page)
{
    Entry entry{std::move(key), std::move(page)};
    auto const size = size_of(entry);
    if (size > limit_ / 4)
        return;
    std::lock_guard const lock(mutex_);
    if (auto const found = by_key_.find(entry.key); found != by_key_.end())
    {
        // A slow worker must not put an old page over a newer one.
        if (found->second->page->generation > entry.page->generation)
            return;
        drop(found->second);
    }
    entries_.push_front(std::move(entry));
    by_key_.emplace(entries_.front().key, entries_.begin());
    counts_.bytes += size;
    while (counts_.bytes > limit_)
        drop(std::prev(entries_.end()));
}

PageCache::Counts PageCache::counts() const
{
    std::lock_guard const lock(mutex_);
    return counts_;
}

} // namespace http
