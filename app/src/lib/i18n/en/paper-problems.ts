/** Refusals about papers on their way out of the house. */
export const paperProblems = {
	'draft.act-day-outside':
		'That day lies outside the time in which this act can have begun. Nothing was saved; please look it up in the act and enter it again.',
	'draft.style-outside': 'A value lies outside what the act allows. Nothing was saved; choose from the lists.',
	'dispatch.address-missing':
		'A receiver has no mail address, so no letter was sent. Write the address after the name, e.g. Sở Nội vụ <vanthu@sonoivu.example.vn>.',
	'dispatch.already': 'It has gone to these receivers this way already, so it is not sent again. See the list above.',
	'dispatch.answer-order': 'This answer does not follow what was answered before. Nothing was entered; look at the list and choose again.',
	'dispatch.before-issue': 'This day is earlier than the day the paper was sent. Nothing was entered; please mend the day.',
	'dispatch.mail-stays': 'A mail that went out cannot be entered as not sent. If it was wrong, recall or correct the document.',
	'dispatch.moved': 'This sending has just changed. Nothing more was done; reload the page.',
	'dispatch.no-file': 'There is no file of the issued paper yet, so no letter can go. Attach the numbered and sealed PDF or scan first.',
	'dispatch.no-mail-server': 'No mail server is set up. Tell the administrator, or send it another way and enter that.',
	'dispatch.not-found': 'There is no such sending. Reload the page of the paper.',
	'dispatch.not-issued': 'The paper has no number or is not issued yet, so it cannot be sent. Finish issuing first.',
	'dispatch.not-sent': 'The paper has not gone to this receiver, so no answer can be entered. Reload the page.',
	'dispatch.no-organ-id': 'The agency’s own code is not entered yet, so no file for the exchange can be made. Enter it at “Send to the receivers”.',
	'dispatch.status-of-other':
		'This status message is about another paper, or from a receiver that is not entered as sent over the exchange. Nothing was entered; check the file and the list.',
	'dispatch.status-unreadable':
		'This file is no status message of the document exchange (edXML), or is damaged. Nothing was entered; take it from the exchange again.',
	'correction.moved':
		'The register has changed since this file was uploaded, so nothing was taken over. The file is kept; upload it again to the version that waits.',
	'correction.not-found': 'There is no such corrected file. Open it again from the register.',
	'correction.not-word': 'This file cannot be read as a Word file (.docx). Nothing was stored; save it as .docx and upload it again.',
	'correction.nothing-chosen': 'Nothing was chosen. Nothing changed; tick at least one place.',
	'directive.assigned': 'These words have already become a duty. Nothing was changed; see the page of duties.',
	'directive.plan-missing': 'No plan is chosen to take the duty in. Nothing was given out; choose a plan and press again.',
	'directive.not-found': 'There is no such handwriting. Nothing was changed; reload the page.',
	'approval.nameless': 'A step with a position needs a name or an account. Nothing was frozen; fill it in and press again, or clear the position.',
	'approval.signer-nameless': 'The signer has no name. Nothing was frozen; enter it where the paper says who signs, or choose the signer’s account.',
	'consolidation.agreed': 'Somebody has initialled or signed already, so the Office cannot withdraw it. Nothing changed; ask whoever has it to give it back.',
	'correction.holder-unconfirmed': 'Somebody has the register now. Nothing was taken over; tell them, tick the confirmation and press again.',
	'correction.other-paper':
		'This file has hardly anything in common with the frozen register; it is probably another document. Nothing was kept; please check the file.',
	'correction.unlike':
		'This file matches the frozen register only in part, or lacks the annex’s title. Nothing was kept; if it is its correction, choose it again, tick the confirmation and load it.',
	'package.key-changed':
		'This package is signed with another key than before under the same name. Nothing was taken over; please ask the sender for the fingerprint of the key, tick your agreement if it is right, and try again.',
	'package.already-sending':
		'The package of this version is on its way or has arrived and is not sent again. Nothing changed; to go another way, stop it first.',
	'package.unreadable': 'What was sent is no signed package of Khéo, or was changed on the way. Nothing was taken; its sender must send it again.',
	'package.receipt-of-other':
		'This receipt is about another content than the one frozen here. Nothing was entered; please open the right register and load it there.',
	'package.receipt-unreadable':
		'This file is not the receipt of a package, or it was changed on the way. Nothing was entered; please get it from the receiver again.',
	'draft.frozen': 'This paper is frozen for signature and cannot be changed. What you typed is still on the page; whoever has it must give it back first.',
	'draft.moved': 'Somebody else has just changed this paper, so nothing was done. Please reload, look, and press again.',
	'draft.nobody-listed': 'Nobody is on the list of the decision yet, so nothing was printed. Put the names on the list of the draft and print again.',
	'draft.not-found': 'There is no such draft.',
	'draft.not-frozen': 'This paper is not frozen, or has just been opened again. Please freeze it first.',
	'draft.signed': 'This paper is entered as signed and cannot be opened again. If that was a mistake, withdraw the signature first.',
	'draft.version-not-found': 'There is no such version; please choose from the list.',
	'supplement.already-open': 'This supplement was just opened in another window. No other one was opened; reload the page to go on with it.',
	'supplement.not-issued': 'The register is not issued yet, so there is nothing to supplement. Before it is issued, have it given back to change it.',
	'supplement.nothing-new': 'No unit has changed anything since, so there is nothing to add. Nothing was opened.',
	'approval.alone': 'The author alone cannot approve their own paper. Nothing was recorded; somebody else must initial or sign.',
	'approval.day-before-last': 'The day is before that of the step before. Nothing was recorded; check the day on the paper.',
	'approval.moved': 'It is not this step’s turn, or it has just been taken. Nothing changed; the page shows the newest chain.',
	'approval.other-signer': 'The signer’s account bears another name than the paper. Nothing was frozen; choose again, or press once more if this is who signs.',
	'approval.not-finished': 'Somebody has yet to initial, so the signature cannot be recorded. Enter the initials first.',
	'consolidation.moved': 'Somebody changed the register, or a unit sent a new version. Your step was not recorded; look at the newest and repeat it.',
	'consolidation.frozen': 'The register is with the leader for signature and cannot be changed. Whoever has it may give it back, here or on paper.',
	'consolidation.not-frozen': 'This register is not frozen or has been returned. Reload the page to see the newest.',
	'consolidation.empty': 'No row has been accepted yet, so there is nothing to sign. Accept at least one return and try again.',
	'consolidation.no-form': 'This obligation has no form of units to consolidate. Choose the consolidating obligation on the plan page.',
	'arrival.duplicate':
		'A document with this number from this agency is in the book already. No line was added; if it did arrive again, tick “Enter all the same” and press again.',
	'arrival.before-arrival': 'That day is before the document arrived. Nothing was entered; please correct the day.',
	'archive.too-large': 'The package of the whole year is larger than 2 GB and was not made. Please take it by quarters.',
	'archive.file-missing':
		'A file that the book names is no longer in the store, so no package was made that would lack it. Please have an administrator run kheo verify.',
	'arrival.moved': 'Someone else has just changed this line. What you entered is not saved; reload the page and go on.',
	'arrival.not-found': 'There is no such line in the incoming book. Nothing has changed; reload the page.',
	'consolidation.signed': 'This register is entered as signed, so it cannot be given back. If that was a mistake, the Office withdraws the signature first.',
	'verify.nothing-asked': 'There is nothing to verify. Choose a file or enter a code; with a number, choose the date of the document too.',
	'verify.too-many-tries': 'This address has asked too often. Wait ten minutes, then try again.',
	'issue.before-freezing': 'The day of signing comes before the day it went to signature. Nothing was entered; please check the paper.',
	'issue.before-number': 'The day of issue comes before the day of the document. Nothing was entered; please check the day.',
	'issue.before-signing': 'The day of the document comes before the day of signing. Nothing was entered; please check the day.',
	'issue.day-in-future': 'This day has not come yet. Nothing was entered; choose today or an earlier day.',
	'issue.file-kind': 'Only a PDF or a scan (JPG, PNG, TIFF) of the issued paper is taken. The file was not kept and the number not entered.',
	'issue.file-secret': 'The file bears a secrecy mark, so it is not kept here. The number was not entered; secret papers have a book of their own.',
	'issue.file-unreadable': 'This PDF cannot be opened (broken or locked). It was not kept and the number not entered; please export it again.',
	'issue.file-differs':
		'This file differs from the frozen paper where shown below. It was not kept and no number entered; take the signed file, or give the paper back if its content was changed.',
	'issue.file-unnumbered':
		'This file still leaves number or day open, so it is not the issued paper. It was not kept and no number was entered. Tick “Write number and day onto the file” and send it again, or sign the electronic copy that bears them; a number of our own book is given first.',
	'issue.scan-unconfirmed':
		'This file is a scan, whose words cannot be compared. It was not kept; compare it with the frozen paper, say so under “Scan compared” and send it again.',
	'issue.signature-broken':
		'A signature in this file no longer holds: the file was changed after signing. It was not kept and no number entered; get the original from the signing software.',
	'issue.moved': 'This document has just moved to another step. Nothing was entered; reload the page to see where it is.',
	'number.day-before-last':
		'The book has a number with a later day, so the next one cannot go back. No number was taken; choose the day of the last number or a later one.',
	'number.not-free': 'This reserved number has been used or cancelled, or was reserved after the day entered. Nothing was entered; reload and choose another.',
	'number.party-shape': 'State papers have a stroke after the number, as in 57/BC-SKHCN. Nothing was entered; please mend it.',
	'number.state-shape': 'Party papers have a hyphen after the number, as in 57-BC/TU. Nothing was entered; please mend it.',
	'number.taken': 'This number and symbol belong to another document of the same book. Nothing was entered; check the province’s system or the outgoing book.',
	'number.too-long': 'The number is longer than 11 characters or the symbol than 30 (Decree 30/2020, Annex VI). Nothing was entered.',
	'number.unreadable': 'Number and symbol are not complete. Write them as on the paper, as in 57/BC-SKHCN. Nothing was entered.',
	'number.zero': 'Numbers begin at 01. Nothing was entered; please check.',
	'paper.not-found': 'There is no such document. Its signature may have been withdrawn; open it again from the outgoing book.',
	'paper.not-made-here':
		'This document was not made here, so there is no copy with number and day filled in. Nothing has changed; please use the file of whoever made it.',
	'paper.not-numbered': 'The document has no number yet. No file was made; please give or enter the number first.',
	'signer.nobody':
		'Nobody signs for the unit today, so nothing was done. Name the unit’s head, or a substitute whose days are not over, under “Who signs for the unit”.',
	'signer.not-found': 'This person was not found, or the last day is before the first. Nothing was changed; load the page again.',
	'signer.not-that-day': 'This person did not sign for the unit on the day written. Nothing was entered; look again at who and when.',
	'signer.of-other-unit': 'This account is not of the unit, so it cannot approve. Nothing was entered; choose an account of the unit.',
	'signer.own': 'Who puts a return up does not approve it. It is kept as it was; let another of the unit’s leaders approve, or another put it up.',
	'signer.picture-missing': 'A picture or scan of the signed sheet is needed. The return is kept as it was; choose the file and press again.',
	'signing.already': 'The file bears the agency’s signature already and is not signed again. Nothing has changed; please enter the issue.',
	'signing.expired':
		'The agency’s certificate has expired or is not valid yet. Nothing was signed and the number stays; renew it, or sign elsewhere and attach the file.',
	'signing.key-missing':
		'The server cannot read the certificate or its password file. Nothing was signed and the number stays; ask the administrator to check KHEO_SIGN_P12 and KHEO_SIGN_PASSWORD_FILE.',
	'signing.no-time': 'The time stamping service does not answer. Nothing was signed and the number stays; try again in a few minutes.',
	'signing.not-set':
		'This server has no certificate of the agency. Nothing was signed; sign the electronic copy elsewhere and attach it, or ask the administrator to set one up.',
	'signing.scan': 'The attached file is a scan, which cannot be signed. Nothing has changed; if the paper copy is signed and sealed, enter the issue.',
	'signing.seal-missing':
		'The server cannot read the image of the seal. Nothing was signed and the number stays; ask the administrator to check KHEO_SIGN_SEAL.',
	'signing.wrong-password':
		'The password of the certificate is wrong, or its file is damaged. Nothing was signed and the number stays; ask the administrator to set it again.',
	'series.not-found': 'There is no such book, or it gives no numbers here. No number was taken; reload the page.',
	'series.term-missing': 'A book that counts by term needs the term, as in 2025-2030. Nothing was saved.',
	'series.unnamed': 'A book of its own needs the kind of document or the advisory body it is for. Nothing was saved.',
	'issue.file-missing': 'No file was chosen. Choose a PDF or a scan and press again.'
} as const;
