// Gives up what the helper does not need, before a byte of a stranger is read.
#pragma once

namespace helper {

/// Limits memory, processor time, files and processes for good, and leaves only the system calls that computing needs:
/// no files, no network, no other programs. Ends the process when the system cannot do that.
void enter_sandbox();

}
