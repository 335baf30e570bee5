#include "client/model/address.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {
namespace {

constexpr std::size_t longest_host = 253; // of a name in the DNS

bool cut(std::string_view& text, std::string_view prefix)
{
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

bool may_stand_in_a_host(char c)
{
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    return letter || (c >= '0' && c <= '9') || c == '.' || c == '-' || c == '_' || c == ':';
}

} // namespace

std::optional<Address> read_address(std::string_view text)
{
    while (text.starts_with(' ')) text.remove_prefix(1);
    while (text.ends_with(' ') || text.ends_with('/')) text.remove_suffix(1);
    Address address;
    if (const auto hash = text.find('#'); hash != std::string_view::npos) {
        address.mark = server::read_mark(text.substr(hash + 1));
        if (!address.mark) return {};
        text = text.substr(0, hash);
    }
    if (cut(text, "wss://") || cut(text, "https://")) {
        address.encrypted = true;
        address.port = 443;
    } else if (cut(text, "ws://") || cut(text, "http://")) {
        address.port = 80;
    }
    std::string_view port;
    if (cut(text, "[")) {
        const auto end = text.find(']');
        if (end == std::string_view::npos) return {};
        address.host = text.substr(0, end);
        port = text.substr(end + 1);
        if (!port.empty() && !cut(port, ":")) return {};
    } else {
        const auto colon = text.rfind(':');
        // More than one: an address of version 6 without a port.
        const bool one = colon != std::string_view::npos && text.find(':') == colon;
        address.host = text.substr(0, one ? colon : text.size());
        if (one) port = text.substr(colon + 1);
        if (one && port.empty()) return {};
    }
    if (address.host.empty() || address.host.size() > longest_host
        || !std::all_of(address.host.begin(), address.host.end(), may_stand_in_a_host))
        return {};
    if (address.mark) address.encrypted = true;
    if (!port.empty()) {
        const auto [end, error] = std::from_chars(port.data(), port.data() + port.size(), address.port);
        if (error != std::errc{} || end != port.data() + port.size() || address.port == 0) return {};
    }
    return address;
}

std::string text_of(const Address& address)
{
    const bool six = address.host.find(':') != std::string::npos;
    return (address.encrypted ? "wss://" : "") + (six ? '[' + address.host + ']' : address.host) + ':'
           + std::to_string(address.port);
}

} // namespace frenemy::client
