#include "client/sfml/window.hpp"

#include "client/sfml/png_file.hpp"

#include <algorithm>

#include <SFML/Graphics/RenderTexture.hpp>
#include <SFML/Graphics/RenderWindow.hpp>
#include <SFML/System/Clock.hpp>
#include <SFML/System/Sleep.hpp>
#include <SFML/Window/Clipboard.hpp>
#include <SFML/Window/Event.hpp>
#include <SFML/Window/Keyboard.hpp>

namespace frenemy::client {
namespace {

std::optional<KeyName> name_of(const sf::Event::KeyEvent& key)
{
    using sf::Keyboard;
    if (key.control) {
        if (key.code == Keyboard::Equal || key.code == Keyboard::Add) return KeyName::TextLarger;
        if (key.code == Keyboard::Hyphen || key.code == Keyboard::Subtract)
            return KeyName::TextSmaller;
    }
    switch (key.code) {
    case Keyboard::Tab: return key.shift ? KeyName::BackTab : KeyName::Tab;
    case Keyboard::Enter: return KeyName::Enter;
    case Keyboard::Escape: return KeyName::Escape;
    case Keyboard::Space: return key.shift ? KeyName::SwitchHangul : KeyName::Space;
    case Keyboard::PageUp: return KeyName::PageUp;
    case Keyboard::PageDown: return KeyName::PageDown;
    case Keyboard::F2: return KeyName::Library;
    case Keyboard::Left: return KeyName::Left;
    case Keyboard::Right: return KeyName::Right;
    case Keyboard::Up: return KeyName::Up;
    case Keyboard::Down: return KeyName::Down;
    case Keyboard::Backspace: return KeyName::Backspace;
    case Keyboard::F1: return KeyName::Help;
    case Keyboard::F11: return KeyName::FullScreen;
    default: return {};
    }
}

std::optional<Input> input_from(const sf::Event& event)
{
    switch (event.type) {
    case sf::Event::Closed: return Closed{};
    case sf::Event::Resized:
        return Resized{static_cast<int>(event.size.width), static_cast<int>(event.size.height)};
    case sf::Event::MouseButtonPressed:
        if (event.mouseButton.button != sf::Mouse::Left) return {};
        return Press{event.mouseButton.x, event.mouseButton.y};
    case sf::Event::MouseButtonReleased:
        if (event.mouseButton.button != sf::Mouse::Left) return {};
        return Release{event.mouseButton.x, event.mouseButton.y};
    case sf::Event::MouseMoved: return Hover{event.mouseMove.x, event.mouseMove.y};
    case sf::Event::MouseWheelScrolled:
        return Wheel{event.mouseWheelScroll.x, event.mouseWheelScroll.y,
                     event.mouseWheelScroll.delta > 0 ? 1 : -1};
    case sf::Event::KeyPressed:
        if (event.key.control && event.key.code == sf::Keyboard::V) {
            const auto utf8 = sf::Clipboard::getString().toUtf8();
            return Pasted{std::string(utf8.begin(), utf8.end())};
        }
        if (const auto name = name_of(event.key)) return Key{*name};
        return {};
    case sf::Event::TextEntered:
        if (event.text.unicode < 32 || event.text.unicode == 127) return {};
        // Shift and space switch between Hangul and Latin and write nothing.
        if (event.text.unicode == ' '
            && (sf::Keyboard::isKeyPressed(sf::Keyboard::LShift)
                || sf::Keyboard::isKeyPressed(sf::Keyboard::RShift)))
            return {};
        return Typed{static_cast<char32_t>(event.text.unicode)};
    default: return {};
    }
}

} // namespace

struct Window::Handle {
    sf::RenderWindow window;
    std::optional<sf::Event> next; ///< read, and not yet told

    bool poll(sf::Event& event)
    {
        if (next) {
            event = *next;
            next.reset();
            return true;
        }
        return window.pollEvent(event);
    }
    /// Of a hand on its way only where it is now: a mouse tells more than can be drawn.
    void skip_to_last(sf::Event& moved)
    {
        sf::Event event{};
        while (window.pollEvent(event)) {
            if (event.type != sf::Event::MouseMoved) {
                next = event;
                return;
            }
            moved = event;
        }
    }
};

Window::Window(int width, int height, const std::string& title, const SfmlFonts& fonts)
    : handle_(new Handle)
    , fonts_(fonts)
    , title_(title)
    , width_(width)
    , height_(height)
{
    open(false);
}

Window::~Window()
{
    delete handle_;
}

void Window::open(bool full_screen)
{
    const sf::ContextSettings settings; // the canvas smooths its edges itself
    const auto title = sf::String::fromUtf8(title_.begin(), title_.end());
    if (full_screen)
        handle_->window.create(sf::VideoMode::getDesktopMode(), title, sf::Style::Fullscreen,
                               settings);
    else {
        const sf::VideoMode desktop = sf::VideoMode::getDesktopMode();
        const unsigned width = std::min(static_cast<unsigned>(width_), desktop.width);
        const unsigned height = std::min(static_cast<unsigned>(height_), desktop.height);
        handle_->window.create(sf::VideoMode(width, height), title, sf::Style::Default, settings);
        // Where there is no window manager, nobody else puts it in the middle.
        handle_->window.setPosition({static_cast<int>(desktop.width - width) / 2,
                                     static_cast<int>(desktop.height - height) / 2});
    }
}

int Window::width() const
{
    return static_cast<int>(handle_->window.getSize().x);
}
int Window::height() const
{
    return static_cast<int>(handle_->window.getSize().y);
}

std::optional<Input> Window::wait(int milliseconds)
{
    sf::Clock clock;
    sf::Event event{};
    while (true) {
        while (handle_->poll(event)) {
            if (event.type == sf::Event::MouseMoved) handle_->skip_to_last(event);
            if (auto input = input_from(event)) return input;
        }
        const int left = milliseconds - clock.getElapsedTime().asMilliseconds();
        if (left <= 0) return {};
        sf::sleep(sf::milliseconds(std::min(left, 8)));
    }
}

void Window::draw(const DrawFrame& frame)
{
    {
        SfmlCanvas canvas{handle_->window, fonts_};
        frame(canvas, width(), height());
    }
    handle_->window.display();
}

bool Window::fill_screen(bool full)
{
    if (full == full_screen_) return false;
    if (full) {
        width_ = width();
        height_ = height();
    }
    full_screen_ = full;
    open(full);
    return true;
}

struct OffScreen::Handle {
    sf::RenderTexture texture;
    bool ready = false;
};

OffScreen::OffScreen(int width, int height, const SfmlFonts& fonts) : handle_(new Handle), fonts_(fonts)
{
    handle_->ready = handle_->texture.create(static_cast<unsigned>(width), static_cast<unsigned>(height));
}

OffScreen::~OffScreen()
{
    delete handle_;
}

bool OffScreen::ready() const
{
    return handle_->ready;
}

void OffScreen::draw(const DrawFrame& frame)
{
    const auto size = handle_->texture.getSize();
    {
        SfmlCanvas canvas{handle_->texture, fonts_};
        frame(canvas, static_cast<int>(size.x), static_cast<int>(size.y));
    }
    handle_->texture.display();
}

bool OffScreen::save(const std::string& file) const
{
    // SFML's own writer takes longer than everything that is drawn.
    const sf::Image image = handle_->texture.getTexture().copyToImage();
    const auto size = image.getSize();
    return write_png(file, static_cast<int>(size.x), static_cast<int>(size.y), image.getPixelsPtr());
}

void OffScreen::finish() const
{
    handle_->texture.getTexture().copyToImage();
}

bool draw_png(const std::string& file, int width, int height, const SfmlFonts& fonts,
              const DrawFrame& frame)
{
    OffScreen screen{width, height, fonts};
    if (!screen.ready()) return false;
    screen.draw(frame);
    return screen.save(file);
}

} // namespace frenemy::client
