// Gives up what the helper does not need.
#include "platform/media/helper/sandbox.h"

#include <array>
#include <cstdio>
#include <fcntl.h>
#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

namespace helper {

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool sanitized = true;
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
constexpr bool sanitized = true;
#else
constexpr bool sanitized = false;
#endif
#else
constexpr bool sanitized = false;
#endif

constexpr rlim_t mebibyte = 1024 * 1024;
constexpr int failed = 4;

void must(bool holds, char const* what)
{
    if (holds)
        return;
    std::fprintf(stderr, "kracht-media: %s is not possible here\n", what);
    ::_exit(failed);
}

void limit(__rlimit_resource resource, rlim_t value)
{
    rlimit const wanted{value, value};
    must(::setrlimit(resource, &wanted) == 0, "a limit");
}

void limit_resources()
{
    // A sanitizer reserves terabytes of addresses.
    if (!sanitized)
    {
        limit(RLIMIT_AS, 3072 * mebibyte);
        limit(RLIMIT_DATA, 1024 * mebibyte);
    }
    limit(RLIMIT_CPU, 60);
    limit(RLIMIT_FSIZE, 0);
    limit(RLIMIT_CORE, 0);
    limit(RLIMIT_NOFILE, 16);
    must(::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0, "giving up privileges");
    ::prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

constexpr std::array allowed{
    SCMP_SYS(read),
    SCMP_SYS(write),
    SCMP_SYS(readv),
    SCMP_SYS(writev),
    SCMP_SYS(close),
    SCMP_SYS(fstat),
    SCMP_SYS(lseek),
    SCMP_SYS(brk),
    SCMP_SYS(munmap),
    SCMP_SYS(mremap),
    SCMP_SYS(madvise),
    SCMP_SYS(futex),
    SCMP_SYS(set_robust_list),
    SCMP_SYS(rseq),
    SCMP_SYS(exit),
    SCMP_SYS(exit_group),
    SCMP_SYS(rt_sigaction),
    SCMP_SYS(rt_sigprocmask),
    SCMP_SYS(rt_sigreturn),
    SCMP_SYS(sigaltstack),
    SCMP_SYS(gettid),
    SCMP_SYS(getpid),
    SCMP_SYS(sched_yield),
    SCMP_SYS(sched_getaffinity),
    SCMP_SYS(clock_gettime),
    SCMP_SYS(gettimeofday),
    SCMP_SYS(clock_nanosleep),
    SCMP_SYS(nanosleep),
    SCMP_SYS(getrandom),
    SCMP_SYS(sysinfo),
    SCMP_SYS(getrusage),
    SCMP_SYS(poll),
    SCMP_SYS(ppoll),
    SCMP_SYS(time),
    SCMP_SYS(uname),
};

void allow_part(scmp_filter_ctx filter, int call, scmp_arg_cmp condition)
{
    must(::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 1, condition) == 0, "a filter of system calls");
}

// What is not allowed fails instead of killing, so that a library that only asks goes on.
void filter_calls()
{
    auto* const filter = ::seccomp_init(SCMP_ACT_ERRNO(1));
    must(filter != nullptr, "a filter of system calls");
    for (auto const call : allowed)
        must(::seccomp_rule_add(filter, SCMP_ACT_ALLOW, call, 0) == 0, "a filter of system calls");
    // Memory, but none that can be run.
    allow_part(filter, SCMP_SYS(mmap), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    allow_part(filter, SCMP_SYS(mprotect), SCMP_A2(SCMP_CMP_MASKED_EQ, PROT_EXEC, 0));
    // Threads, but no processes; clone3 hides its flags in memory, and without it clone is used.
    allow_part(filter, SCMP_SYS(clone), SCMP_A0(SCMP_CMP_MASKED_EQ, CLONE_THREAD, CLONE_THREAD));
    must(::seccomp_rule_add(filter, SCMP_ACT_ERRNO(38), SCMP_SYS(clone3), 0) == 0, "a filter of system calls");
    allow_part(filter, SCMP_SYS(prctl), SCMP_A0(SCMP_CMP_EQ, PR_SET_NAME));
    // Signals to itself, as abort() sends; never to the server, which runs as the same user.
    allow_part(filter, SCMP_SYS(tgkill), SCMP_A0(SCMP_CMP_EQ, static_cast<scmp_datum_t>(::getpid())));
    must(::seccomp_load(filter) == 0, "a filter of system calls");
    ::seccomp_release(filter);
}

}

void enter_sandbox()
{
    limit_resources();
    if (!sanitized)
        filter_calls();
}

}
