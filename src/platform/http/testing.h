// For the tests of http: a server on a free port and a client that sends exactly the bytes it is given.
#pragma once

#include "platform/http/server.h"

#include <arpa/inet.h>
#include <gtest/gtest.h>
#include <netinet/in.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace http::testing {

/// An answer as it came over the wire.
struct Answer
{
    int status = 0; ///< 0: the connection ended before a whole answer
    std::string head;
    std::string body;

    std::string header(std::string_view name) const
    {
        auto const at = head.find("\r\n" + std::string(name) + ": ");
        if (at == std::string::npos)
            return {};
        auto const begin = at + name.size() + 4;
        return head.substr(begin, head.find("\r\n", begin) - begin);
    }
};

/// A connection. Reads wait at most ten seconds: that only ends a test that has failed already.
class Client
{
public:
    explicit Client(std::uint16_t port) : socket_(::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        connected_ = ::connect(socket_, reinterpret_cast<sockaddr*>(&address), sizeof(address)) == 0;
    }
    ~Client() { ::close(socket_); }
    Client(Client const&) = delete;
    Client& operator=(Client const&) = delete;

    bool connected() const { return connected_; }
    int socket() const { return socket_; }

    /// False when the server no longer takes bytes.
    bool send(std::string_view bytes)
    {
        while (!bytes.empty())
        {
            auto const sent = ::send(socket_, bytes.data(), bytes.size(), MSG_NOSIGNAL);
            if (sent <= 0)
                return false;
            bytes.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    Answer read(std::string_view method = "GET")
    {
        Answer answer;
        while (in_.find("\r\n\r\n") == std::string::npos)
        {
            if (!receive())
                return answer;
        }
        auto const end = in_.find("\r\n\r\n") + 4;
        answer.head = in_.substr(0, end);
        in_.erase(0, end);
        auto const status = std::stoi(answer.head.substr(9, 3));
        if (status == 100)
            return read(method);
        auto const text = answer.header("Content-Length");
        auto const length = text.empty() || method == "HEAD" || status == 304 ? 0 : std::stoul(text);
        while (in_.size() < length)
        {
            if (!receive())
                return answer;
        }
        answer.status = status;
        answer.body = in_.substr(0, length);
        in_.erase(0, length);
        return answer;
    }

    Answer ask(std::string_view request)
    {
        send(request);
        return read(request.substr(0, request.find(' ')));
    }

    /// GET with more header lines, each ending in "\r\n".
    Answer get(std::string_view target, std::string_view headers = "")
    {
        return ask("GET " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) + "\r\n");
    }

    Answer post(std::string_view target, std::string_view body, std::string_view headers = "")
    {
        return ask(
            "POST " + std::string(target) + " HTTP/1.1\r\nHost: localhost\r\nContent-Length: "
            + std::to_string(body.size()) + "\r\n" + std::string(headers) + "\r\n" + std::string(body));
    }

    /// Whether the server ends the connection, with nothing more said.
    bool ended() { return in_.empty() && !receive() && in_.empty(); }

private:
    bool receive()
    {
        pollfd waiting{.fd = socket_, .events = POLLIN, .revents = 0};
        if (::poll(&waiting, 1, 10'000) != 1)
            return false;
        std::array<char, 16384> bytes{};
        auto const received = ::recv(socket_, bytes.data(), bytes.size(), 0);
        if (received <= 0)
            return false;
        in_.append(bytes.data(), static_cast<std::size_t>(received));
        return true;
    }

    int socket_;
    bool connected_ = false;
    std::string in_;
};

inline constexpr std::string_view from_us = "Sec-Fetch-Site: same-origin\r\n";
inline constexpr std::string_view urlencoded = "Content-Type: application/x-www-form-urlencoded\r\n";

} // namespace http::testing
