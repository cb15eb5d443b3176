// The program: reads the arguments, runs one command, answers its exit code.
#pragma once

namespace app {

/// Runs the command named by the arguments. 0: done; 1: refused or failed, the reason is on standard error;
/// 2: the arguments make no sense.
int run(int argc, char** argv);

}
