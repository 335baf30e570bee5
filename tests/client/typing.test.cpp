#include "client/model/text_field.hpp"

#include <catch2/catch.hpp>

using namespace frenemy::client;

namespace {

std::string typed(std::string_view keys)
{
    TextField field{40};
    field.switch_hangul();
    for (const char key : keys)
        field.type(static_cast<char32_t>(key));
    return field.text();
}

} // namespace

TEST_CASE("Latin keys write Hangul in the two-set layout")
{
    CHECK(typed("gksrmf") == "한글");
    CHECK(typed("vmfpsjal") == "프레너미");
    CHECK(typed("coWlrgyrhk") == "채찍효과");
    CHECK(typed("dnlfid") == "위량");
    CHECK(typed("rkqtdmf") == "값을");
    CHECK(typed("rkqtl") == "갑시");
    CHECK(typed("dlfrek") == "읽다");
    CHECK(typed("dlfrdj") == "읽어");
    CHECK(typed("Qkfmrp") == "빠르게");
    CHECK(typed("dhkdml") == "와의");
    CHECK(typed("GKS") == "한"); // a slip of Shift
    CHECK(typed("tndbf 2") == "수율 2");
    CHECK(typed("zz") == "ㅋㅋ");
    CHECK(typed("hk") == "ㅘ");
}

TEST_CASE("Initials stand for syllables, whatever is between them")
{
    CHECK(initials_of("채찍효과 L1·(HHI)") == "ㅊㅉㅎㄱ L1·(HHI)");
    CHECK(initials_of("") == "");
    CHECK(initials_of("\xEA\xB0") == "\xEA\xB0"); // cut short
}

TEST_CASE("Backspace takes back letter by letter, then syllable by syllable")
{
    TextField field{40};
    field.switch_hangul();
    for (const char key : std::string_view{"rkqt"})
        field.type(static_cast<char32_t>(key));
    CHECK(field.text() == "값");
    field.backspace();
    CHECK(field.text() == "갑");
    field.backspace();
    CHECK(field.text() == "가");
    field.backspace();
    CHECK(field.text() == "ㄱ");
    field.backspace();
    CHECK(field.empty());
    field.backspace();
    CHECK(field.empty());

    field.paste("가나");
    field.backspace();
    CHECK(field.text() == "가");
}

TEST_CASE("What is pasted is bounded and cannot be malformed")
{
    TextField field{4};
    field.paste("가\n나\x01다라마바");
    CHECK(field.text() == "가나다라");
    field.clear();
    field.paste("\xFF\xEA\xB0가\xF8\x88\x80\x80\x80" "A\xED\xA0\x80\xC3");
    CHECK(field.text() == "가A");
    field.clear();
    field.switch_hangul();
    for (const char key : std::string_view{"rkskekfkak"})
        field.type(static_cast<char32_t>(key));
    CHECK(field.text() == "가나다라");
}
