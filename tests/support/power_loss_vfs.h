// A disk for SQLite that loses power: what was not synced is gone, or half there. It can also be full or read-only.
#pragma once
