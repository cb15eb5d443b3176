// Keeps the indexes up to date on a thread of its own.
#include "finder/indexer.h"

#include "finder/shelf.h"
#include "platform/base/error.h"
#include "platform/base/log.h"

#include <algorithm>

namespace finder {

namespace {

// Between two attempts after something went wrong: longer each time, because making an index anew is work.
constexpr std::chrono::milliseconds shortest_pause{1'000}, longest_pause{60'000};

std::shared_ptr<search::Splitter const> read_dictionary(std::filesystem::path const& path)
{
    if (path.empty())
        return std::make_shared<search::Splitter const>();
    try
    {
        auto splitter = std::make_shared<search::Splitter const>(path);
        if (splitter->size() > 0)
            return splitter;
        base::log().warn("{} has no words that make compounds: search finds compounds only as a whole", path.string());
    }
    catch (base::Error const& error)
    {
        base::log().warn(
            "search finds compounds only as a whole, because their words are not there ({}); install hunspell-nl",
            error.what());
    }
    return std::make_shared<search::Splitter const>();
}

}

/// The shelves, made on the indexer's own thread.
struct Indexer::Work
{
    Work(IndexerSetting const& setting, Indexes& indexes, std::atomic<bool> const& stopping)
        : splitter(read_dictionary(setting.dictionary)),
          nl(on(setting, text::Language::nl, stopping), indexes.nl),
          en(on(setting, text::Language::en, stopping), indexes.en)
    {}

    Shelf::Setting on(IndexerSetting const& setting, text::Language language, std::atomic<bool> const& stopping) const
    {
        return {setting.db, setting.kinds, setting.clock, setting.folder / text::code(language), splitter, stopping};
    }

    std::shared_ptr<search::Splitter const> splitter;
    Shelf nl;
    Shelf en;
    bool opened = false;
};

Indexer::Indexer(IndexerSetting setting, Indexes& indexes)
    : setting_(std::move(setting)), indexes_(indexes), thread_([this] { run(); })
{}

Indexer::~Indexer()
{
    stop();
    thread_.join();
}

void Indexer::stop()
{
    {
        std::lock_guard const lock(guard_);
        stopping_ = true;
    }
    signal_.notify_all();
}

std::uint64_t Indexer::rebuild()
{
    std::unique_lock lock(guard_);
    asked_ = true;
    built_.reset();
    failed_.clear();
    signal_.notify_all();
    signal_.wait(lock, [this] { return built_ || !failed_.empty() || stopping_; });
    if (!built_)
        throw base::Error("the search index was not made anew: " + (failed_.empty() ? "the program stops" : failed_));
    return *built_;
}

// False when it is time to stop.
bool Indexer::wait()
{
    std::unique_lock lock(guard_);
    pause_ = reported_.empty() ? std::chrono::milliseconds(0) : std::clamp(pause_ * 2, shortest_pause, longest_pause);
    signal_.wait_for(lock, std::max(pause_, setting_.period), [this] { return stopping_ || asked_; });
    return !stopping_;
}

void Indexer::run()
{
    Work work(setting_, indexes_, stopping_);
    do
    {
        try
        {
            step(work);
            report({});
        }
        catch (std::exception const& error)
        {
            report(error.what());
        }
    } while (wait());
}

void Indexer::step(Work& work)
{
    if (!work.opened)
    {
        work.nl.open();
        work.en.open();
        work.opened = true;
    }
    answer_rebuild(work);
    for (auto* const shelf : {&work.nl, &work.en})
    {
        shelf->follow();
        shelf->purge_when_due();
    }
}

void Indexer::answer_rebuild(Work& work)
{
    {
        std::lock_guard const lock(guard_);
        if (!asked_)
            return;
        asked_ = false;
    }
    std::string failed;
    std::uint64_t built = 0;
    try
    {
        for (auto* const shelf : {&work.nl, &work.en})
            built += shelf->rebuild().value_or(0);
    }
    catch (std::exception const& error)
    {
        failed = error.what();
    }
    std::lock_guard const lock(guard_);
    if (failed.empty() && !stopping_)
        built_ = built;
    failed_ = std::move(failed);
    signal_.notify_all();
}

// Once when it begins, once when it ends.
void Indexer::report(std::string const& trouble)
{
    if (trouble == reported_)
        return;
    if (trouble.empty())
        base::log().info("the search index follows the content again");
    else
        base::log().error("the search index cannot follow the content now: {}", trouble);
    reported_ = trouble;
}

std::uint64_t build_indexes(IndexerSetting const& setting)
{
    Indexes indexes;
    std::atomic<bool> const stopping = false;
    auto const splitter = read_dictionary(setting.dictionary);
    std::uint64_t built = 0;
    for (auto const language : text::languages)
    {
        Shelf shelf(
            {setting.db, setting.kinds, setting.clock, setting.folder / text::code(language), splitter, stopping},
            indexes.in(language));
        built += shelf.rebuild().value_or(0);
    }
    return built;
}

}
