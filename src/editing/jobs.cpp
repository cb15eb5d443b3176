// What the slice does by itself every night.
#include "editing/editing.h"

#include "editing/sheet_store.h"
#include "editing/upload.h"

namespace editing {

std::vector<jobs::Handler> job_handlers(Editing& editing)
{
    std::vector<jobs::Handler> handlers;
    handlers.push_back({.kind = "forget_autosaves", .run = [&editing](jobs::Job const&) {
                            constexpr std::chrono::days kept{30};
                            auto const before = editing.clock.now() - kept;
                            editing.db.write([&](sql::Tx& tx) { store::forget_old_autosaves(tx, before); });
                            constexpr std::chrono::days handed_in{2};
                            auto const unused = editing.clock.now() - handed_in;
                            editing.db.write([&](sql::Tx& tx) { store::release_files(tx, unused); });
                        }});
    return handlers;
}

std::vector<jobs::Recurring> schedule()
{
    return {
        {.name = "forget_autosaves",
         .when = jobs::Daily{.hour = 3, .minute = 50},
         .job = {.kind = "forget_autosaves"}}};
}

}
