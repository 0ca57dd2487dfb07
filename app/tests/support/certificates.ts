import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listening } from './listening.ts';

export type TestSigner = { readonly p12: Uint8Array; readonly password: string };

/** A root, an authority under it and signers under that, as a certification service has them; made by openssl, gone with the folder. */
export function certificates() {
	const folder = mkdtempSync(join(tmpdir(), 'kheo-certificates-'));
	const openssl = (...args: string[]) => execFileSync('openssl', args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
	writeFileSync(join(folder, 'ca.cnf'), extensions);
	openssl('req', '-x509', ...newKey('root'), '-days', '3650', '-subj', '/C=VN/O=Goc thu/CN=Root CA thu', '-config', 'ca.cnf', '-extensions', 'ca', '-utf8');
	const issue = (name: string, by: string, subject: string, kind: string) => {
		openssl('req', ...newKey(name), '-subj', subject, '-config', 'ca.cnf', '-utf8', '-out', `${name}.csr`);
		const signing = ['-CA', `${by}.pem`, '-CAkey', `${by}.key`, '-CAcreateserial', '-extfile', 'ca.cnf', '-extensions', kind];
		openssl('x509', '-req', '-in', `${name}.csr`, ...signing, '-days', '365', '-out', `${name}.pem`);
	};
	issue('authority', 'root', '/C=VN/O=Dich vu chung thuc thu/CN=CA phuc vu co quan thu', 'ca');
	writeFileSync(join(folder, 'chain.pem'), readFileSync(join(folder, 'authority.pem'), 'utf8') + readFileSync(join(folder, 'root.pem'), 'utf8'));
	return {
		folder,
		rootPem: readFileSync(join(folder, 'root.pem'), 'utf8'),
		/** A signer of this name and organisation. */
		signer(name: string, organisation: string, days = '365'): TestSigner {
			const password = 'mat-khau-thu';
			issueSigner(folder, openssl, `/C=VN/O=${organisation}/CN=${name}`, days);
			openssl('pkcs12', '-export', '-inkey', 'signer.key', '-in', 'signer.pem', '-certfile', 'chain.pem', '-passout', `pass:${password}`, '-out', 'signer.p12');
			return { p12: readFileSync(join(folder, 'signer.p12')), password };
		},
		/** A time stamping service (RFC 3161) that answers on this machine until it is closed. */
		async timeService(): Promise<{ readonly url: string; close(): void }> {
			issue('tsa', 'authority', '/C=VN/O=Dich vu thoi gian thu/CN=TSA thu', 'tsa');
			writeFileSync(join(folder, 'serial'), '01\n');
			const server = createServer((request, response) => {
				const parts: Buffer[] = [];
				request.on('data', (part: Buffer) => parts.push(part));
				request.on('end', () => {
					writeFileSync(join(folder, 'asked.tsq'), Buffer.concat(parts));
					openssl('ts', '-reply', '-config', 'ca.cnf', '-section', 'tsa_section', '-queryfile', 'asked.tsq', '-out', 'answer.tsr');
					response.writeHead(200, { 'content-type': 'application/timestamp-reply' }).end(readFileSync(join(folder, 'answer.tsr')));
				});
			});
			return { url: `${(await listening(server)).address}/`, close: () => server.close() };
		},
		[Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true })
	};
}

type OpenSsl = (...args: string[]) => unknown;

/** Good since the beginning of the sample's year, since people practise on a day that lies behind. */
function issueSigner(folder: string, openssl: OpenSsl, subject: string, days: string): void {
	openssl('req', ...newKey('signer'), '-subj', subject, '-config', 'ca.cnf', '-utf8', '-out', 'signer.csr');
	writeFileSync(join(folder, 'index.txt'), '');
	const until = new Date(Date.now() + Number(days) * 86_400_000).toISOString().replaceAll(/[-:T]|\.\d+/g, '');
	const signing = ['-cert', 'authority.pem', '-keyfile', 'authority.key', '-preserveDN', '-extensions', 'person'];
	const dates = ['-startdate', '20260101000000Z', '-enddate', until];
	openssl('ca', '-batch', '-notext', '-config', 'ca.cnf', '-name', 'signers', '-utf8', '-in', 'signer.csr', ...signing, ...dates, '-out', 'signer.pem');
}

function newKey(name: string): string[] {
	return ['-newkey', 'rsa:2048', '-nodes', '-keyout', `${name}.key`, ...(name === 'root' ? ['-out', 'root.pem'] : [])];
}

const extensions = `[req]
distinguished_name = dn
string_mask = utf8only
[dn]
[ca]
basicConstraints = critical, CA:true
keyUsage = critical, keyCertSign, cRLSign
[person]
basicConstraints = CA:false
keyUsage = critical, digitalSignature, nonRepudiation
[signers]
database = index.txt
new_certs_dir = .
default_md = sha256
rand_serial = yes
unique_subject = no
policy = any
[any]
C = optional
O = optional
CN = supplied
[tsa]
basicConstraints = CA:false
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa_section]
serial = serial
crypto_device = builtin
signer_cert = tsa.pem
certs = chain.pem
signer_key = tsa.key
signer_digest = sha256
default_policy = 1.2.3.4.1
digests = sha256, sha384, sha512
ess_cert_id_alg = sha256
`;
