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
    m_counts.bytes -= size_of(*place);
    m_by_key.erase(place->key);
    m_entries.erase(place);
}

std::shared_ptr<Stored const> PageCache::find(std::string_view key, std::uint64_t generation)
{
    std::lock_guard const lock(m_mutex);
    auto const found = m_by_key.find(key);
    if (found == m_by_key.end())
    {
        ++m_counts.misses;
        return nullptr;
    }
    auto const place = found->second;
    auto const age = std::chrono::steady_clock::now() - place->page->made;
    if (place->page->generation != generation || age > m_max_age)
    {
        drop(place);
        ++m_counts.misses;
        return nullptr;
    }
    ++m_counts.hits;
    m_entries.splice(m_entries.begin(), m_entries, place);
    return place->page;
}

void PageCache::put(std::string key, std::shared_ptr<Stored const> page)
{
    Entry entry{std::move(key), std::move(page)};
    auto const size = size_of(entry);
    if (size > m_limit / 4)
        return;
    std::lock_guard const lock(m_mutex);
    if (auto const found = m_by_key.find(entry.key); found != m_by_key.end())
    {
        // A slow worker must not put an old page over a newer one.
        if (found->second->page->generation > entry.page->generation)
            return;
        drop(found->second);
    }
    m_entries.push_front(std::move(entry));
    m_by_key.emplace(m_entries.front().key, m_entries.begin());
    m_counts.bytes += size;
    while (m_counts.bytes > m_limit)
        drop(std::prev(m_entries.end()));
}

PageCache::Counts PageCache::counts() const
{
    std::lock_guard const lock(m_mutex);
    return m_counts;
}

} // namespace http
