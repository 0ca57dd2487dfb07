import { expect, test } from 'vitest';
import { faultOfPassword } from './password-rules.ts';

const faultOf = (password: string) => faultOfPassword(password, ['van-phong', 'Nguyễn Thị Lan']);

test.each(['sông chảy qua cầu tre', 'meo-den-ngu-tren-mai', 'k7mp-x3rt-9qwz-hbn4', 'Bốn mùa hoa nở 2026'])('%s is taken', (password) => {
	expect(faultOf(password)).toBeNull();
});

test.each([
	['mười ba ký tự', 'password.too-short'],
	['x'.repeat(129), 'password.too-long'],
	['NguyenThiLan2026', 'password.own-name'],
	['Nguyễn-Thị-Lan!!', 'password.own-name'],
	['van.phong.2026.1', 'password.own-name'],
	['aaaaaaaaaaaaaaaa', 'password.simple'],
	['caudai1 caudai1 ', 'password.simple'],
	['qwertyuiop1234567', 'password.simple'],
	['abcdefghijklmnop', 'password.simple'],
	['MatKhau@12345678', 'password.common'],
	['P@ssw0rd20262026', 'password.common'],
	['Mật khẩu của tôi', 'password.common'],
	['admin@vietnam123', 'password.common']
])('%s is refused: %s', (password, fault) => {
	expect(faultOf(password)).toBe(fault);
});
