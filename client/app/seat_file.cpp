#include "client/app/seat_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <charconv>
#include <cstdlib>
#include <fstream>

#include <fcntl.h>
#include <sys/file.h>
#include <unistd.h>

namespace frenemy::client {
namespace {

constexpr std::size_t most_seats = 8;
constexpr std::size_t largest_file = 16 * 1024;

std::string hexadecimal(const server::Token& token)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const std::uint8_t byte : token) {
        text += digits[byte >> 4U];
        text += digits[byte & 15U];
    }
    return text;
}

std::optional<server::Token> token_of(const std::string& text)
{
    server::Token token{};
    if (text.size() != 2 * token.size()) return {};
    for (std::size_t i = 0; i < token.size(); ++i) {
        const char* from = text.data() + 2 * i;
        const auto [end, error] = std::from_chars(from, from + 2, token[i], 16);
        if (error != std::errc{} || end != from + 2) return {};
    }
    return token;
}

std::optional<KeptSeat> seat_of(const nlohmann::json& json)
{
    const auto text = [&](const char* name) {
        const auto found = json.find(name);
        return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
    };
    const auto code = server::read_join_code(text("class"));
    const auto address = read_address(text("server"));
    const auto token = token_of(text("token"));
    const auto label = json.find("label");
    if (!code || !address || !token || label == json.end() || !label->is_number_unsigned()) return {};
    KeptSeat seat{*address, code->code, {}, *token};
    seat.address.mark = code->mark;
    seat.label.value = static_cast<std::uint16_t>(
        std::min<std::uint64_t>(label->get<std::uint64_t>(), server::highest_label));
    return seat;
}

/// While it stands no other window changes the file.
class Lock {
public:
    explicit Lock(const std::filesystem::path& file)
        : handle_(::open((file.string() + ".lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600))
    {
        if (handle_ >= 0) ::flock(handle_, LOCK_EX);
    }
    ~Lock()
    {
        if (handle_ >= 0) ::close(handle_);
    }
    Lock(const Lock&) = delete;
    Lock& operator=(const Lock&) = delete;

private:
    int handle_;
};

bool write_seats(const std::filesystem::path& file, const std::vector<KeptSeat>& seats)
{
    auto json = nlohmann::ordered_json::array();
    for (const KeptSeat& seat : seats)
        json.push_back({{"class", server::text_of({seat.code, seat.address.mark})},
                        {"server", text_of(seat.address)},
                        {"label", seat.label.value},
                        {"token", hexadecimal(seat.token)}});
    const std::filesystem::path beside = file.string() + ".new";
    const int handle = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    if (handle < 0) return false;
    ::close(handle);
    {
        std::ofstream stream{beside, std::ios::binary | std::ios::trunc};
        stream << json.dump(2) << '\n';
        if (!stream.flush()) return false;
    }
    std::error_code error;
    std::filesystem::rename(beside, file, error);
    return !error;
}

std::vector<KeptSeat> without(std::vector<KeptSeat> seats, const server::ClassCode& code)
{
    std::erase_if(seats, [&](const KeptSeat& each) { return each.code == code; });
    return seats;
}

} // namespace

std::filesystem::path seat_file()
{
    std::filesystem::path folder;
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state)
        folder = state;
    else if (const char* home = std::getenv("HOME"); home && *home)
        folder = std::filesystem::path{home} / ".local" / "state";
    return folder / "frenemy" / "seats.json";
}

std::vector<KeptSeat> read_seats(const std::filesystem::path& file)
{
    std::ifstream stream{file, std::ios::binary};
    std::string text(largest_file + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largest_file) return {};
    const auto json = nlohmann::json::parse(text, nullptr, false);
    std::vector<KeptSeat> seats;
    if (!json.is_array()) return seats;
    for (const auto& each : json)
        if (each.is_object() && seats.size() < most_seats)
            if (const auto seat = seat_of(each)) seats.push_back(*seat);
    return seats;
}

bool keep_seat(const std::filesystem::path& file, const KeptSeat& seat)
{
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const Lock lock{file};
    auto seats = without(read_seats(file), seat.code);
    seats.insert(seats.begin(), seat);
    if (seats.size() > most_seats) seats.resize(most_seats);
    return write_seats(file, seats);
}

void forget_seat(const std::filesystem::path& file, const server::ClassCode& code)
{
    const Lock lock{file};
    write_seats(file, without(read_seats(file), code));
}

} // namespace frenemy::client
