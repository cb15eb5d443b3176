// Writes and sorts the problems of content files.
#include "content/file_problem.h"

#include <fmt/format.h>

#include <algorithm>

namespace content {

std::string to_text(FileProblem const& problem)
{
    auto const field = problem.field.empty() ? "" : problem.field + ": ";
    return fmt::format("{}:{}: {}{}", problem.file, problem.line, field, problem.message);
}

void sort_problems(std::vector<FileProblem>& problems)
{
    std::sort(problems.begin(), problems.end());
    problems.erase(std::unique(problems.begin(), problems.end()), problems.end());
}

}
