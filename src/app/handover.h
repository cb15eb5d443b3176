// Work handed over to the process that serves, by a local socket: one request a connection, one answer.
#pragma once
#include <boost/json/object.hpp>

#include <filesystem>
#include <functional>
#include <memory>
#include <optional>

namespace app {

/// Listens on a Unix socket that only the owner may use, and answers requests one at a time on a thread of its own.
class HandoverServer
{
public:
    using Answer = std::function<boost::json::object(boost::json::object const&)>;

    /// Throws base::Error when the socket cannot be made.
    HandoverServer(std::filesystem::path const& socket, Answer answer);
    /// Finishes the running request and removes the socket.
    ~HandoverServer();

private:
    struct State;
    std::unique_ptr<State> state_;
};

/// Sends a request to the serving process and waits for its answer; absent when nobody listens.
/// Throws base::Error when the answer breaks off.
std::optional<boost::json::object> hand_over(std::filesystem::path const& socket, boost::json::object const& request);

}
