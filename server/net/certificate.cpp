#include "server/net/certificate.hpp"

#include "server/net/random.hpp"

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>

#include <cstdio>
#include <fcntl.h>
#include <memory>
#include <unistd.h>

namespace frenemy::server {
namespace {

constexpr long ten_years = 10L * 365 * 24 * 3600;

struct Free {
    void operator()(EVP_PKEY* key) const { EVP_PKEY_free(key); }
    void operator()(X509* certificate) const { X509_free(certificate); }
    void operator()(std::FILE* file) const { std::fclose(file); }
};
using Key = std::unique_ptr<EVP_PKEY, Free>;
using Certificate = std::unique_ptr<X509, Free>;
using PemFile = std::unique_ptr<std::FILE, Free>;

Certificate self_signed(EVP_PKEY* key)
{
    Certificate certificate{X509_new()};
    if (!certificate) return {};
    X509_set_version(certificate.get(), 2);
    ASN1_INTEGER_set_uint64(X509_get_serialNumber(certificate.get()), random_number() >> 1U);
    X509_gmtime_adj(X509_getm_notBefore(certificate.get()), -24 * 3600);
    X509_gmtime_adj(X509_getm_notAfter(certificate.get()), ten_years);
    X509_NAME* name = X509_get_subject_name(certificate.get());
    X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_ASC,
                               reinterpret_cast<const unsigned char*>("frenemy"), -1, -1, 0);
    X509_set_issuer_name(certificate.get(), name);
    if (X509_set_pubkey(certificate.get(), key) != 1
        || X509_sign(certificate.get(), key, EVP_sha256()) == 0)
        return {};
    return certificate;
}

/// For its owner's eyes alone, from the first byte on.
PemFile create_private(const std::filesystem::path& path)
{
    const int file = ::open(path.c_str(), O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0600);
    return PemFile{file < 0 ? nullptr : ::fdopen(file, "w")};
}

bool write(const CertificateFiles& files)
{
    const Key key{EVP_EC_gen("P-256")};
    if (!key) return false;
    const Certificate certificate = self_signed(key.get());
    PemFile key_file = create_private(files.key);
    if (!certificate || !key_file
        || PEM_write_PrivateKey(key_file.get(), key.get(), nullptr, nullptr, 0, nullptr, nullptr) != 1)
        return false;
    key_file.reset();
    // Last: where there is a certificate there was a key.
    const PemFile certificate_file = create_private(files.certificate);
    return certificate_file && PEM_write_X509(certificate_file.get(), certificate.get()) == 1;
}

} // namespace

std::optional<CertificateFiles> own_certificate(const std::filesystem::path& folder)
{
    const CertificateFiles files{folder / "certificate.pem", folder / "key.pem"};
    std::error_code ignored;
    std::filesystem::create_directories(folder, ignored);
    if (!std::filesystem::exists(files.certificate, ignored) && !write(files)) return {};
    return files;
}

std::optional<CertificateMark> mark_of(const std::filesystem::path& certificate)
{
    const PemFile file{std::fopen(certificate.c_str(), "r")};
    if (!file) return {};
    const Certificate read{PEM_read_X509(file.get(), nullptr, nullptr, nullptr)};
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned size = 0;
    if (!read || X509_digest(read.get(), EVP_sha256(), digest, &size) != 1 || size < 8) return {};
    CertificateMark first = 0;
    for (int i = 0; i < 8; ++i)
        first = first << 8U | digest[i];
    return first >> (64U - mark_bits);
}

} // namespace frenemy::server
