// kracht-media: reads one picture or document that a stranger made, in a process that may do nothing else.
// kracht-media image jpeg|png|webp keep|clean, kracht-media document; the file on standard input.
#include "platform/media/helper/document.h"
#include "platform/media/helper/frames.h"
#include "platform/media/helper/image.h"
#include "platform/media/helper/sandbox.h"

#include <csignal>
#include <cstdio>
#include <malloc.h>
#include <sys/prctl.h>
#include <unistd.h>

namespace {

constexpr std::size_t most_bytes = 25 * 1024 * 1024;

int work(int count, char** words)
{
    std::string_view const task = count > 1 ? words[1] : "";
    auto const image = task == "image" && count == 4;
    if (!image && !(task == "document" && count == 2))
    {
        std::fputs("usage: kracht-media image jpeg|png|webp keep|clean | kracht-media document\n", stderr);
        return 2;
    }
    ::prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0);
    ::close_range(3, ~0U, 0);
    ::mallopt(M_ARENA_MAX, 1);
    if (image)
        helper::prepare_images(words[0]);
    helper::enter_sandbox();
    auto const bytes = helper::read_input(most_bytes);
    if (image)
        helper::make_sizes(
            bytes, words[2], std::string_view(words[3]) == "clean" ? helper::Original::clean : helper::Original::keep);
    else
        helper::check_document(bytes);
    helper::write_end();
    return 0;
}

}

int main(int count, char** words)
{
    auto code = 1;
    try
    {
        code = work(count, words);
    }
    catch (helper::Refused const& refused)
    {
        helper::write_refusal(refused.why());
    }
    catch (std::exception const& error)
    {
        helper::write_refusal(std::string("it asks too much (") + error.what() + ")");
    }
    ::_exit(code); // libraries tidy up with calls that are no longer allowed
}
