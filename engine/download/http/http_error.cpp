// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/http_error.h"

#include "fresco/error.h"

namespace fresco::download {

namespace {

std::string connectionSentence(const std::string& host, const Answer& answer)
{
    switch (answer.code) {
    case CURLE_COULDNT_RESOLVE_HOST:
        return "The address of " + host + " was not found; check that this computer has a network, and the hub's name.";
    case CURLE_COULDNT_RESOLVE_PROXY:
        return "The address of the proxy was not found; check the variables https_proxy and all_proxy.";
    case CURLE_COULDNT_CONNECT:
        if (answer.lacksRoute)
            return "There is no way to " + host + "; connect this computer to a network and try again.";
        return host + " does not take a connection; check the network and the hub's address, or try again later.";
    case CURLE_OPERATION_TIMEDOUT: return host + " does not answer; check the network, or try again later.";
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_CONNECT_ERROR:
    case CURLE_SSL_CACERT_BADFILE:
        return "The certificate of " + host +
               " cannot be trusted; check this computer's clock and its list of "
               "certificates (the package ca-certificates).";
    default: return "The connection to " + host + " failed; check the network and try again.";
    }
}

std::string refusalSentence(const FailedRequest& request)
{
    if (request.hadToken)
        return request.host + " does not give " + request.what +
               " to the token in HF_TOKEN; accept the licence on the model's page, or make a token that may read it.";
    return request.host + " does not give " + request.what +
           " to everybody; check the name, accept the licence on the model's page, and put a token of yours into "
           "HF_TOKEN.";
}

}  // namespace

void failConnection(const FailedRequest& request, const Answer& answer)
{
    throw Error{ErrorKind::Network, connectionSentence(request.host, answer), answer.detail};
}

void failStatus(const FailedRequest& request, long status)
{
    const std::string detail = "status=" + std::to_string(status);
    if (status == 401 || status == 403)
        throw Error{ErrorKind::NotFound, refusalSentence(request), detail};
    if (status == 404 || status == 410)
        throw Error{ErrorKind::NotFound,
                    request.host + " has no " + request.what + "; check the name and the revision.",
                    detail};
    if (status == 429)
        throw Error{ErrorKind::Network,
                    request.host + " is asked too often; wait some minutes, or put a token of yours into HF_TOKEN.",
                    detail};
    if (status >= 500)
        throw Error{ErrorKind::Network,
                    request.host + " has a fault of its own (status " + std::to_string(status) + "); try again later.",
                    detail};
    throw Error{ErrorKind::Network,
                request.host + " does not answer as a hub does (status " + std::to_string(status) +
                    "); check the address given with --hub or HF_ENDPOINT.",
                detail};
}

}  // namespace fresco::download
