// Lends readers to questions. A reader belongs to one question at a time, because Xapian's objects are not shared.
#include "platform/search/index.h"

#include "platform/base/log.h"
#include "platform/search/reader.h"

namespace search {

namespace {

constexpr std::size_t most_idle = 16;
// How often a question begins again because the index was committed to twice meanwhile.
constexpr int attempts = 16;

}

/// Where the index is, and which commit of it.
struct Index::Place
{
    std::filesystem::path folder;
    std::shared_ptr<Splitter const> splitter;
    std::uint64_t commit = 0;
};

struct Index::Reader
{
    Reader(std::shared_ptr<Place const> from, text::Language language)
        : place(std::move(from)), reader(place->folder, language, place->splitter)
    {}

    std::shared_ptr<Place const> place;
    search::Reader reader;
};

Index::Index(text::Language language) : language_(language) {}
Index::~Index() = default;

std::shared_ptr<Index::Place const> Index::place() const
{
    std::lock_guard const lock(guard_);
    return place_;
}

void Index::show(std::filesystem::path const& folder, std::shared_ptr<Splitter const> splitter)
{
    std::vector<std::unique_ptr<Reader>> old;
    std::lock_guard const lock(guard_);
    bool const same = place_ && place_->folder == folder;
    auto const commit = place_ ? place_->commit + 1 : 1;
    place_ = std::make_shared<Place const>(Place{folder, std::move(splitter), commit});
    if (same)
        return;
    damaged_ = false;
    old.swap(idle_);
}

void Index::hide()
{
    std::vector<std::unique_ptr<Reader>> old;
    std::lock_guard const lock(guard_);
    place_.reset();
    old.swap(idle_);
}

std::unique_ptr<Index::Reader> Index::take() const
{
    std::unique_ptr<Reader> reader;
    std::shared_ptr<Place const> now;
    {
        std::lock_guard const lock(guard_);
        now = place_;
        if (!now)
            return nullptr;
        if (!idle_.empty())
        {
            reader = std::move(idle_.back());
            idle_.pop_back();
        }
    }
    if (!reader || reader->place->folder != now->folder)
        return std::make_unique<Reader>(std::move(now), language_);
    if (reader->place->commit != now->commit)
    {
        reader->reader.renew(now->splitter);
        reader->place = std::move(now);
    }
    return reader;
}

void Index::give_back(std::unique_ptr<Reader> reader) const
{
    std::lock_guard const lock(guard_);
    if (place_ && reader->place->folder == place_->folder && idle_.size() < most_idle)
        idle_.push_back(std::move(reader));
}

void Index::found_damage(Place const& place, char const* what) const
{
    base::log().error("the search index in {} cannot be read and is made anew: {}", place.folder.string(), what);
    std::lock_guard const lock(guard_);
    if (place_ && place_->folder == place.folder)
    {
        damaged_ = true;
        place_.reset();
        idle_.clear();
    }
}

std::optional<Answer> Index::ask(Question const& question) const
{
    for (int attempt = 0; attempt < attempts; ++attempt)
    {
        auto const here = place();
        if (!here)
            return std::nullopt;
        try
        {
            auto reader = take();
            if (!reader)
                return std::nullopt;
            auto answer = reader->reader.answer(question);
            give_back(std::move(reader));
            return answer;
        }
        catch (Xapian::DatabaseModifiedError const&)
        {} // committed to twice since the reader was opened: with a new one
        catch (Xapian::DatabaseError const& error)
        {
            auto const now = place();
            if (now && now->folder == here->folder)
                found_damage(*here, error.get_msg().c_str());
        }
    }
    base::log().warn("a search question was given up: the index changed all the time");
    return std::nullopt;
}

}
