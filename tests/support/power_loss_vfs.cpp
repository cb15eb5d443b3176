#include "power_loss_vfs.h"
