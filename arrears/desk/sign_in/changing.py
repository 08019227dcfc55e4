"""Who is signed in proves once more who they are, before what they sign in with changes."""

from arrears.cases import passwords
from arrears.cases.models import SignIn
from arrears.cases.sign_ins import (
    NotLetIn,
    answer_password,
    choose_password,
    find_sign_in_of,
)
from arrears.cases.staff import access_staff
from arrears.cases.store import Store
from arrears.desk.sign_in.sessions import Signed


async def prove_oneself(store: Store, signed: Signed, password: str) -> SignIn:
    """Compare one's password once more, with the lock against guessing. Raises NotLetIn."""
    async with store.reading() as session:
        compared = await find_sign_in_of(session, signed.staff_id)
    kept = None if compared is None else compared.password_hash
    is_right = await passwords.is_right(kept, password)
    async with store.writing() as session:
        answered = await answer_password(session, compared, is_right=is_right)
    if answered is None:
        raise NotLetIn
    return answered


async def change_password(store: Store, signed: Signed, *, old: str, new: str) -> None:
    """Put a new password in place of the old one; all other sessions end.

    Raises NotLetIn, PasswordIsOld, or what `check_rules` does.
    """
    proven = await prove_oneself(store, signed, old)
    async with store.reading() as session:
        member = await access_staff(session, signed.staff_id)
    passwords.check_rules(new, username=member.username)
    if new == old:
        raise passwords.PasswordIsOld
    kept = await passwords.hashed(new)
    async with store.writing() as session:
        await choose_password(
            session,
            signed.staff_id,
            kept,
            instead_of=proven.password_hash,
            but=signed.session_id,
        )
