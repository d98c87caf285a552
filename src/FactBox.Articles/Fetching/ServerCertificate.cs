using System.Net.Security;
using System.Security.Cryptography.X509Certificates;

namespace FactBox.Articles.Fetching;

/// <summary>
/// Checks the certificate of a server (RFC 5280) by what the server sends and this machine trusts. What a certificate
/// names as the address of its issuer is not fetched: nothing but our own connection checks where an address leads.
/// </summary>
internal static class ServerCertificate
{
    /// <summary>How a server is trusted.</summary>
    /// <param name="trusted">The one authority that is trusted; null for those that this machine trusts.</param>
    public static SslClientAuthenticationOptions Options(X509Certificate2? trusted)
    {
        var policy = new X509ChainPolicy
        {
            DisableCertificateDownloads = true,
            RevocationMode = X509RevocationMode.NoCheck,
        };
        if (trusted is not null)
        {
            policy.TrustMode = X509ChainTrustMode.CustomRootTrust;
            policy.CustomTrustStore.Add(trusted);
        }

        return new()
        {
            CertificateChainPolicy = policy,
            RemoteCertificateValidationCallback = (_, certificate, chain, errors) =>
                errors == SslPolicyErrors.None ? true : throw Refused(certificate, chain, errors),
        };
    }

    private static UnreadableInputException Refused(
        X509Certificate? certificate,
        X509Chain? chain,
        SslPolicyErrors errors
    )
    {
        if (certificate is null)
        {
            return new("the server has no certificate; it is not fetched");
        }

        var reasons = errors.HasFlag(SslPolicyErrors.RemoteCertificateNameMismatch)
            ? ["it is for another host"]
            : new List<string>();
        reasons.AddRange(
            (chain?.ChainStatus ?? [])
                .Select(s => s.Status)
                .Distinct()
                .Select(s =>
                    s switch
                    {
                        X509ChainStatusFlags.UntrustedRoot or X509ChainStatusFlags.PartialChain =>
                            "it is from no authority that this machine trusts",
                        X509ChainStatusFlags.NotTimeValid =>
                            "its time is over or has not come, by this machine's clock",
                        _ => s.ToString(),
                    }
                )
        );
        return new(
            $"the server's certificate, {certificate.Subject}, is not to be trusted: {string.Join("; ", reasons)}"
        );
    }
}
