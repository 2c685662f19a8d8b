// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/http_error.h"

#include "fresco/worded_error.h"

namespace fresco::download {

namespace {

Wording connectionSentence(const std::string& host, const Answer& answer)
{
    switch (answer.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return worded(
            FRESCO_TEXT("Errors",
                        "The address of %1 was not found; check that this computer has a network, and the hub's name."),
            host);
    case CURLE_COULDNT_RESOLVE_PROXY:
        return worded(FRESCO_TEXT(
            "Errors", "The address of the proxy was not found; check the variables https_proxy and all_proxy."));
    case CURLE_COULDNT_CONNECT:
        if (answer.lacksRoute)
            return worded(
                FRESCO_TEXT("Errors", "There is no way to %1; connect this computer to a network and try again."),
                host);
        return worded(
            FRESCO_TEXT("Errors",
                        "%1 does not take a connection; check the network and the hub's address, or try again later."),
            host);
    case CURLE_OPERATION_TIMEDOUT:
        return worded(FRESCO_TEXT("Errors", "%1 does not answer; check the network, or try again later."), host);
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return worded(FRESCO_TEXT("Errors",
                                  "The certificate of %1 cannot be trusted; check this computer's clock and its list "
                                  "of certificates (the package ca-certificates)."),
                      host);
    default:
        return worded(FRESCO_TEXT("Errors", "The connection to %1 failed; check the network and try again."), host);
    }
}

Wording refusalSentence(const FailedRequest& request)
{
    if (request.hadToken)
        return worded(FRESCO_TEXT("Errors",
                                  "%1 does not give %2 to the token in HF_TOKEN; accept the licence on the model's "
                                  "page, or make a token that may read it."),
                      request.host,
                      request.what);
    return worded(FRESCO_TEXT("Errors",
                              "%1 does not give %2 to everybody; check the name, accept the licence on the model's "
                              "page, and put a token of yours into HF_TOKEN."),
                  request.host,
                  request.what);
}

}  // namespace

void failConnection(const FailedRequest& request, const Answer& answer)
{
    throw WordedError{ErrorKind::Network, connectionSentence(request.host, answer), answer.detail};
}

void failStatus(const FailedRequest& request, long status)
{
    const std::string detail = "status=" + std::to_string(status);
    if (status == 401 || status == 403)
        throw WordedError{ErrorKind::NotFound, refusalSentence(request), detail};
    if (status == 404 || status == 410)
        throw WordedError{
            ErrorKind::NotFound,
            worded(FRESCO_TEXT("Errors", "%1 has no %2; check the name and the revision."), request.host, request.what),
            detail};
    if (status == 429)
        throw WordedError{
            ErrorKind::Network,
            worded(FRESCO_TEXT("Errors",
                               "%1 is asked too often; wait some minutes, or put a token of yours into HF_TOKEN."),
                   request.host),
            detail};
    if (status >= 500)
        throw WordedError{ErrorKind::Network,
                          worded(FRESCO_TEXT("Errors", "%1 has a fault of its own (status %2); try again later."),
                                 request.host,
                                 status),
                          detail};
    throw WordedError{
        ErrorKind::Network,
        worded(FRESCO_TEXT(
                   "Errors",
                   "%1 does not answer as a hub does (status %2); check the address given with --hub or HF_ENDPOINT."),
               request.host,
               status),
        detail};
}

}  // namespace fresco::download
