/* What Qt6Core takes of Windows' own icuuc.dll, which Wine lacks: no converter is ever found, and Qt
 * then uses its own. */
#define EXPORTED __declspec(dllexport)
#define FILE_ACCESS_ERROR 4 /* U_FILE_ACCESS_ERROR of ICU's utypes.h */

typedef int status;
typedef void converter;

EXPORTED converter *ucnv_open(const char *name, status *error)
{
    (void)name;
    if (error)
        *error = FILE_ACCESS_ERROR;
    return 0;
}

EXPORTED const char *ucnv_getStandardName(const char *name, const char *standard, status *error)
{
    (void)name;
    (void)standard;
    (void)error;
    return 0;
}

EXPORTED const char *ucnv_getName(const converter *opened, status *error)
{
    (void)opened;
    (void)error;
    return 0;
}

EXPORTED const char *ucnv_getAvailableName(int index)
{
    (void)index;
    return 0;
}

EXPORTED int ucnv_countAvailable(void) { return 0; }

/* Never called without an open converter; Qt only links to them. */
#define NEVER_CALLED(name) EXPORTED int name(void) { return 0; }
NEVER_CALLED(ucnv_close)
NEVER_CALLED(ucnv_reset)
NEVER_CALLED(ucnv_getMaxCharSize)
NEVER_CALLED(ucnv_getToUCallBack)
NEVER_CALLED(ucnv_getFromUCallBack)
NEVER_CALLED(ucnv_setToUCallBack)
NEVER_CALLED(ucnv_setFromUCallBack)
NEVER_CALLED(UCNV_FROM_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(UCNV_TO_U_CALLBACK_SUBSTITUTE)
NEVER_CALLED(ucnv_cbToUWriteUChars)
NEVER_CALLED(ucnv_cbFromUWriteUChars)
NEVER_CALLED(ucnv_toUnicode)
NEVER_CALLED(ucnv_fromUnicode)
NEVER_CALLED(ucnv_toUCountPending)
NEVER_CALLED(ucnv_fromUCountPending)
