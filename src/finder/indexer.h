// Keeps the indexes up to date on a thread of its own, and makes them anew when asked.
#pragma once
#include "finder/finder.h"

#include <atomic>
#include <condition_variable>
#include <filesystem>
#include <mutex>
#include <optional>
#include <thread>

namespace finder {

/// Where and from what the indexes are made. All references outlive the indexer.
struct IndexerSetting
{
    sql::Database& db;
    content::Kinds const& kinds;
    base::Clock const& clock;
    std::filesystem::path folder;     ///< DATA/search; one process works in it
    std::filesystem::path dictionary; ///< of hunspell-nl; absent on disk: compounds stay whole, and the log says so
    std::chrono::milliseconds period{300};
};

/// Follows the change log every `period` until destroyed. What goes wrong is logged once, and tried again.
class Indexer
{
public:
    Indexer(IndexerSetting setting, Indexes& indexes);
    ~Indexer();

    /// Begins to stop: who waits for `rebuild` gets an error.
    void stop();

    /// Makes all indexes anew and waits for it; answers how many documents they have. Throws base::Error saying what
    /// went wrong; the old indexes are still shown then.
    std::uint64_t rebuild();

private:
    struct Work;

    void run();
    bool wait();
    void step(Work& work);
    void answer_rebuild(Work& work);
    void report(std::string const& trouble);

    IndexerSetting setting_;
    Indexes& indexes_;
    std::atomic<bool> stopping_ = false;
    std::mutex guard_;
    std::condition_variable signal_;
    bool asked_ = false;                 ///< for a rebuild
    std::optional<std::uint64_t> built_; ///< answer to it
    std::string failed_;                 ///< or why not
    std::string reported_;               ///< the last trouble that was logged
    std::chrono::milliseconds pause_{0}; ///< after trouble
    std::thread thread_;
};

/// Makes all indexes anew without following them: for a command, while nothing serves from the data folder. Answers how
/// many documents they have.
std::uint64_t build_indexes(IndexerSetting const& setting);

}
