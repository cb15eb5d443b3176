// Asking an index, from all threads, while it is written and even replaced.
#pragma once
#include "platform/search/question.h"
#include "platform/search/splitter.h"
#include "platform/text/language.h"

#include <atomic>
#include <filesystem>
#include <memory>
#include <mutex>
#include <optional>
#include <vector>

namespace search {

/// An index as readers know it. Until `show` is called there is nothing to ask.
class Index
{
public:
    explicit Index(text::Language language);
    ~Index();
    Index(Index const&) = delete;
    Index& operator=(Index const&) = delete;

    text::Language language() const { return language_; }

    /// From now on questions go to the index in this folder; call it again after each commit. What was asked before
    /// is finished in the old one, whose files may be removed.
    void show(std::filesystem::path const& folder, std::shared_ptr<Splitter const> splitter);
    /// From now on there is nothing to ask.
    void hide();

    /// Absent when there is no index, or when it turns out to be damaged; then it is hidden.
    std::optional<Answer> ask(Question const& question) const;

    /// Whether a question met damage since `show` was called with another folder.
    bool damaged() const { return damaged_; }

private:
    struct Reader;
    struct Place;

    std::unique_ptr<Reader> take() const;
    void give_back(std::unique_ptr<Reader> reader) const;
    void found_damage(Place const& place, char const* what) const;
    std::shared_ptr<Place const> place() const;

    text::Language language_;
    mutable std::atomic<bool> damaged_ = false;
    mutable std::mutex guard_;
    mutable std::shared_ptr<Place const> place_; ///< null: nothing to ask
    mutable std::vector<std::unique_ptr<Reader>> idle_;
};

}
