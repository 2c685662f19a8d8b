// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/curl_session.h"

#include "core/stop.h"
#include "download/http/body_receiver.h"
#include "fresco/error.h"
#include "fresco/version.h"

#include <array>
#include <cerrno>

namespace fresco::download {

namespace {

/// libcurl wants to be set up once in a process, before any use.
void setUpLibrary()
{
    static const CURLcode code = curl_global_init(CURL_GLOBAL_DEFAULT);
    FRESCO_CHECK(code == CURLE_OK);
}

/// The handle is in the multi handle only as long as this lives: a stop leaves by an exception.
class Attached {
public:
    Attached(CURLM* multi, CURL* easy) : multi_(multi), easy_(easy)
    {
        FRESCO_CHECK(curl_multi_add_handle(multi_, easy_) == CURLM_OK);
    }
    ~Attached() { curl_multi_remove_handle(multi_, easy_); }
    Attached(const Attached&) = delete;
    Attached& operator=(const Attached&) = delete;

private:
    CURLM* multi_;
    CURL* easy_;
};

std::string textInfo(CURL* easy, CURLINFO info)
{
    const char* text = nullptr;
    curl_easy_getinfo(easy, info, &text);
    return text ? text : "";
}

bool lacksRoute(CURL* easy)
{
    long number = 0;
    curl_easy_getinfo(easy, CURLINFO_OS_ERRNO, &number);
    return number == ENETUNREACH || number == EHOSTUNREACH || number == ENETDOWN;
}

}  // namespace

CurlSession::CurlSession()
{
    setUpLibrary();
    multi_.reset(curl_multi_init());
    easy_.reset(curl_easy_init());
    FRESCO_CHECK(multi_ && easy_);
}

void CurlSession::prepare(const Exchange& exchange)
{
    CURL* const easy = easy_.get();
    curl_easy_reset(easy);  // options only: connections stay
    curl_easy_setopt(easy, CURLOPT_URL, exchange.url.text().c_str());
    curl_easy_setopt(easy, CURLOPT_PROTOCOLS_STR, exchange.url.isLocal() ? "http,https" : "https");
    curl_easy_setopt(easy, CURLOPT_FOLLOWLOCATION, 0L);  // HttpClient looks at each address itself
    curl_easy_setopt(easy, CURLOPT_NOSIGNAL, 1L);
    curl_easy_setopt(easy, CURLOPT_QUICK_EXIT, 1L);  // a stop does not wait for a name server
    curl_easy_setopt(easy, CURLOPT_USERAGENT, (std::string{"fresco-studio/"} + version()).c_str());
    curl_easy_setopt(easy, CURLOPT_BUFFERSIZE, 256L << 10);
    curl_easy_setopt(easy, CURLOPT_CONNECTTIMEOUT, static_cast<long>(exchange.limits.connect.count()));
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_LIMIT, 100L);
    curl_easy_setopt(easy, CURLOPT_LOW_SPEED_TIME, static_cast<long>(exchange.limits.stall.count()));
    if (exchange.url.isLocal())
        curl_easy_setopt(easy, CURLOPT_NOPROXY, "*");  // a proxy's 127.0.0.1 is another computer
    if (exchange.from > 0)
        curl_easy_setopt(easy, CURLOPT_RANGE, (std::to_string(exchange.from) + "-").c_str());
    headers_.reset(exchange.token.empty()
                       ? nullptr
                       : curl_slist_append(nullptr, ("Authorization: Bearer " + exchange.token).c_str()));
    curl_easy_setopt(easy, CURLOPT_HTTPHEADER, headers_.get());
}

CURLcode CurlSession::perform(const std::stop_token& stop)
{
    const Attached attached{multi_.get(), easy_.get()};
    const std::stop_callback wake{stop, [this] { curl_multi_wakeup(multi_.get()); }};
    for (int running = 1;;) {
        core::throwIfStopped(stop);
        FRESCO_CHECK(curl_multi_perform(multi_.get(), &running) == CURLM_OK);
        if (running == 0)
            break;
        FRESCO_CHECK(curl_multi_poll(multi_.get(), nullptr, 0, 1000, nullptr) == CURLM_OK);
    }
    int waiting = 0;
    const CURLMsg* const message = curl_multi_info_read(multi_.get(), &waiting);
    FRESCO_CHECK(message && message->msg == CURLMSG_DONE);
    return message->data.result;
}

Answer CurlSession::run(const Exchange& exchange, BodyTarget& target, const std::stop_token& stop)
{
    prepare(exchange);
    CURL* const easy = easy_.get();
    BodyReceiver receiver{easy, exchange.from, target};
    std::array<char, CURL_ERROR_SIZE> words{};
    curl_easy_setopt(easy, CURLOPT_WRITEFUNCTION, &BodyReceiver::take);
    curl_easy_setopt(easy, CURLOPT_WRITEDATA, &receiver);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, words.data());
    Answer answer;
    answer.code = perform(stop);
    curl_easy_setopt(easy, CURLOPT_ERRORBUFFER, nullptr);
    receiver.finish();
    answer.status = receiver.status();
    answer.hasBegun = receiver.hasBegun();
    answer.isForeign = receiver.isForeign();
    answer.location = textInfo(easy, CURLINFO_REDIRECT_URL);
    answer.lacksRoute = lacksRoute(easy);
    answer.detail = words.front() ? words.data() : curl_easy_strerror(answer.code);
    return answer;
}

}  // namespace fresco::download
