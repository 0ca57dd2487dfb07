/**
 * TCVN 5712:1993, VN3 ("ABC"): the letters of the codes 0xA1 … 0xFE, as the fonts named .Vn… draw them. Capitals with a tone have no code of
 * their own: a font whose name ends in H draws them for the small letters.
 */
const letters = 'ĂÂÊÔƠƯĐăâêôơưđẰ\u0300\u0309\u0303\u0301\u0323àảãáạẲằẳẵắẴẮẦẨẪẤỀặầẩẫấậèỂẻẽéẹềểễếệìỉỄẾỒĩíịòỔỏõóọồổỗốộờởỡớợùỖủũúụừửữứựỳỷỹýỵ';
const FIRST = 0xa1;

export function fromTcvn3(text: string, font: string): string {
	const plain = text.replace(/[\u00a1-\u00fe]/g, (sign) => letters[sign.charCodeAt(0) - FIRST] ?? sign).normalize('NFC');
	return /^\.Vn.*H$/i.test(font.trim()) ? plain.toLocaleUpperCase('vi') : plain;
}
