import { execFileSync } from 'node:child_process';
import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A certificate that a server of this machine made for itself, as one in an office does; gone with its folder. */
export function ownCertificate() {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-tls-'));
	const [cert, key] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
	const subject = ['-subj', '/CN=127.0.0.1', '-addext', 'subjectAltName=IP:127.0.0.1'];
	const curve = ['-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
	execFileSync('openssl', ['req', '-x509', ...curve, '-days', '30', ...subject, '-keyout', key, '-out', cert], { stdio: 'ignore' });
	const sha256 = new X509Certificate(readFileSync(cert)).fingerprint256.replaceAll(':', '').toLowerCase();
	return { cert, key, sha256, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}
