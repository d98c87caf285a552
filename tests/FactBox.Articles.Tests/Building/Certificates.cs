using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace FactBox.Tests;

/// <summary>Certificates of our own.</summary>
internal static class Certificates
{
    private static readonly DateTimeOffset Now = DateTimeOffset.UtcNow;

    /// <summary>An authority that vouches for itself, or for which another one vouches.</summary>
    public static X509Certificate2 Authority(string name, X509Certificate2? issuer = null)
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            $"CN={name}",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(true, false, 0, true));
        if (issuer is null)
        {
            return request.CreateSelfSigned(Now.AddYears(-2), Now.AddYears(2));
        }

        using var issued = request.Create(issuer, Now.AddYears(-1), Now.AddYears(1), [1]);
        return issued.CopyWithPrivateKey(key);
    }

    /// <summary>The certificate of a host.</summary>
    /// <param name="host">The host.</param>
    /// <param name="issuer">Who vouches for it.</param>
    /// <param name="days">For how long from now, or until how long ago.</param>
    /// <param name="issuerUrl">Where the issuer's certificate is to be had.</param>
    public static X509Certificate2 Of(
        string host,
        X509Certificate2 issuer,
        int days = 30,
        string? issuerUrl = null
    )
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest(
            $"CN={host}",
            key,
            HashAlgorithmName.SHA256,
            RSASignaturePadding.Pkcs1
        );
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName(host);
        request.CertificateExtensions.Add(names.Build());
        if (issuerUrl is not null)
        {
            request.CertificateExtensions.Add(
                new X509AuthorityInformationAccessExtension([], [issuerUrl])
            );
        }

        using var issued = request.Create(issuer, Now.AddDays(-90), Now.AddDays(days), [2]);
        return issued.CopyWithPrivateKey(key);
    }
}
