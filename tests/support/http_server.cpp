// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/http_server.h"

#include <algorithm>
#include <arpa/inet.h>
#include <cctype>
#include <poll.h>
#include <sstream>
#include <stdexcept>
#include <string_view>
#include <sys/socket.h>
#include <unistd.h>

namespace fresco::test {

namespace {

constexpr int kLookAroundMs = 50;  // how often a stop is looked for

/// Whether something is to be read, or the other side has gone.
bool isReady(int descriptor)
{
    pollfd waiting{.fd = descriptor, .events = POLLIN, .revents = 0};
    return poll(&waiting, 1, kLookAroundMs) > 0;
}

/// Everything up to the empty line; empty if the other side went away before.
std::string readHead(int connection, const std::stop_token& stop)
{
    std::string head;
    while (!stop.stop_requested() && !head.ends_with("\r\n\r\n")) {
        if (!isReady(connection))
            continue;
        char c = 0;
        if (recv(connection, &c, 1, 0) <= 0)
            return {};
        head += c;
    }
    return head;
}

SeenRequest parseHead(const std::string& head)
{
    SeenRequest request;
    std::istringstream text{head};
    std::string method, line;
    text >> method >> request.path;
    std::getline(text, line);
    while (std::getline(text, line) && line != "\r") {
        const auto colon = line.find(": ");
        std::string name = line.substr(0, colon);
        std::transform(name.begin(), name.end(), name.begin(), [](unsigned char c) { return std::tolower(c); });
        request.headers[name] = line.substr(colon + 2, line.size() - colon - 3);
    }
    return request;
}

/// False: the other side has gone.
bool sendAll(int connection, std::string_view bytes)
{
    while (!bytes.empty()) {
        const ssize_t sent = ::send(connection, bytes.data(), bytes.size(), MSG_NOSIGNAL);
        if (sent <= 0)
            return false;
        bytes.remove_prefix(static_cast<std::size_t>(sent));
    }
    return true;
}

}  // namespace

HttpServer::HttpServer(Handler handler) : handler_(std::move(handler))
{
    listener_ = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
    sockaddr_in address{};
    address.sin_family = AF_INET;
    address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    auto* const plain = reinterpret_cast<sockaddr*>(&address);
    socklen_t size = sizeof address;
    if (bind(listener_, plain, size) != 0 || listen(listener_, 8) != 0 || getsockname(listener_, plain, &size) != 0)
        throw std::runtime_error{"cannot listen on 127.0.0.1"};
    port_ = ntohs(address.sin_port);
    thread_ = std::jthread{[this](const std::stop_token& stop) { serve(stop); }};
}

HttpServer::~HttpServer()
{
    thread_.request_stop();
    thread_.join();
    close(listener_);
}

std::vector<SeenRequest> HttpServer::seen() const
{
    const std::scoped_lock lock{mutex_};
    return seen_;
}

void HttpServer::serve(const std::stop_token& stop)
{
    while (!stop.stop_requested()) {
        if (!isReady(listener_))
            continue;
        const int connection = accept4(listener_, nullptr, nullptr, SOCK_CLOEXEC);
        answerOne(connection, stop);
        close(connection);
    }
}

void HttpServer::answerOne(int connection, const std::stop_token& stop)
{
    const std::string head = readHead(connection, stop);
    if (head.empty())
        return;
    const SeenRequest request = parseHead(head);
    {
        const std::scoped_lock lock{mutex_};
        seen_.push_back(request);
    }
    send(connection, handler_(request), stop);
}

void HttpServer::send(int connection, const ServedAnswer& answer, const std::stop_token& stop)
{
    std::string head = "HTTP/1.1 " + std::to_string(answer.status) +
                       " Told\r\nConnection: close\r\nContent-Length: " + std::to_string(answer.body.size()) + "\r\n";
    for (const std::string& header : answer.headers)
        head += header + "\r\n";
    const std::string_view body{answer.body};
    if (!sendAll(connection, head + "\r\n") ||
        !sendAll(connection, body.substr(0, std::min(answer.cutAfter, answer.stallAfter))))
        return;
    while (answer.stallAfter < body.size() && !stop.stop_requested() && !isReady(connection))
        continue;
}

}  // namespace fresco::test
