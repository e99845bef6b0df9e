; The installer for Windows: for one user, so that it never asks for an administrator.
;
;   makensis -DVERSION=0.1.0 -DPAYLOAD=folder -DOUTPUT=setup.exe -DICON=qingdu.ico qingdu.nsi
;
; The program is offered for web pages and texts and becomes the default for none of them; Windows
; lets only the user choose that. Uninstalling leaves the articles' records and the words, which are
; the user's work; a box that is ticked takes the settings and the log.

Unicode true
ManifestDPIAware true
ManifestLongPathAware true
ManifestSupportedOS Win10
RequestExecutionLevel user
!ifdef QUICK  ; for trials
SetCompressor zlib
!else
SetCompressor /SOLID lzma
SetCompressorDictSize 64  ; MB: the second program repeats most of the first
!endif
SetDateSave off

!include "MUI2.nsh"
!include "FileFunc.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"

!define NAME "Qingdu"
!define PROGRAM "qingdu.exe"
!define COMMAND "qingdu-cli.exe"
!define PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"
!define CLASS "Qingdu.Page"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"

Name "$(NameInMenus)"
OutFile "${OUTPUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
InstallDirRegKey HKCU "Software\${NAME}" "Folder"
BrandingText "${NAME} ${VERSION}"

VIProductVersion "${VERSION}.0"
VIAddVersionKey "ProductName" "${NAME}"
VIAddVersionKey "ProductVersion" "${VERSION}"
VIAddVersionKey "FileVersion" "${VERSION}"
VIAddVersionKey "FileDescription" "${NAME} installer"
VIAddVersionKey "LegalCopyright" "The Qingdu authors, Apache License 2.0"

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${SIDE}"
!define MUI_COMPONENTSPAGE_NODESC
!define MUI_ABORTWARNING
!define MUI_LANGDLL_REGISTRY_ROOT "HKCU"
!define MUI_LANGDLL_REGISTRY_KEY "Software\${NAME}"
!define MUI_LANGDLL_REGISTRY_VALUENAME "Language"
!define MUI_FINISHPAGE_RUN "$INSTDIR\${PROGRAM}"

!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_COMPONENTS
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_PAGE_FINISH
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_COMPONENTS
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where the system speaks none of them.
!insertmacro MUI_LANGUAGE "English"
!insertmacro MUI_LANGUAGE "SimpChinese"
!insertmacro MUI_LANGUAGE "TradChinese"
!insertmacro MUI_RESERVEFILE_LANGDLL

LangString NameInMenus ${LANG_ENGLISH} "Qingdu"
LangString NameInMenus ${LANG_SIMPCHINESE} "清读"
LangString NameInMenus ${LANG_TRADCHINESE} "清讀"
LangString About ${LANG_ENGLISH} "Read saved Chinese web articles offline"
LangString About ${LANG_SIMPCHINESE} "离线阅读存下来的中文网页文章"
LangString About ${LANG_TRADCHINESE} "離線閱讀存下來的中文網頁文章"
LangString PageName ${LANG_ENGLISH} "Saved page"
LangString PageName ${LANG_SIMPCHINESE} "存下来的网页"
LangString PageName ${LANG_TRADCHINESE} "存下來的網頁"
LangString ProgramPart ${LANG_ENGLISH} "The program"
LangString ProgramPart ${LANG_SIMPCHINESE} "程序"
LangString ProgramPart ${LANG_TRADCHINESE} "程式"
LangString FilesPart ${LANG_ENGLISH} "Offer it for saved pages and texts"
LangString FilesPart ${LANG_SIMPCHINESE} "用于打开存下来的网页和文本"
LangString FilesPart ${LANG_TRADCHINESE} "用於打開存下來的網頁和文字檔"
LangString DesktopPart ${LANG_ENGLISH} "Shortcut on the desktop"
LangString DesktopPart ${LANG_SIMPCHINESE} "桌面快捷方式"
LangString DesktopPart ${LANG_TRADCHINESE} "桌面捷徑"
LangString SettingsPart ${LANG_ENGLISH} "Settings and log (records and words stay)"
LangString SettingsPart ${LANG_SIMPCHINESE} "设置和日志（文章记录和词表保留）"
LangString SettingsPart ${LANG_TRADCHINESE} "設定和記錄檔（文章紀錄和詞表保留）"
LangString TooOld ${LANG_ENGLISH} "Qingdu needs Windows 10, version 1809, or newer."
LangString TooOld ${LANG_SIMPCHINESE} "清读需要 Windows 10（1809 版）或更新的系统。"
LangString TooOld ${LANG_TRADCHINESE} "清讀需要 Windows 10（1809 版）或更新的系統。"
LangString NotSixtyFour ${LANG_ENGLISH} "Qingdu needs a 64-bit Windows."
LangString NotSixtyFour ${LANG_SIMPCHINESE} "清读需要 64 位的 Windows。"
LangString NotSixtyFour ${LANG_TRADCHINESE} "清讀需要 64 位元的 Windows。"
LangString PathPart ${LANG_ENGLISH} "Command qingdu-cli in every console"
LangString PathPart ${LANG_SIMPCHINESE} "在命令行中使用 qingdu-cli"
LangString PathPart ${LANG_TRADCHINESE} "在命令列中使用 qingdu-cli"
LangString PathTooLong ${LANG_ENGLISH} "Your PATH is too long to be changed safely. Add the folder $INSTDIR to it by hand."
LangString PathTooLong ${LANG_SIMPCHINESE} "PATH 太长，无法安全地更改。请自行加入文件夹 $INSTDIR。"
LangString PathTooLong ${LANG_TRADCHINESE} "PATH 太長，無法安全地更改。請自行加入資料夾 $INSTDIR。"
LangString StillRuns ${LANG_ENGLISH} "Qingdu is still running. Close it and try again."
LangString StillRuns ${LANG_SIMPCHINESE} "清读还在运行，请关闭后重试。"
LangString StillRuns ${LANG_TRADCHINESE} "清讀還在執行，請關閉後重試。"

; A file of a running program cannot be opened for writing.
!macro WaitUntilClosed un
  Function ${un}WaitUntilClosed
    ${DoWhile} ${FileExists} "$INSTDIR\${PROGRAM}"
      ClearErrors
      FileOpen $0 "$INSTDIR\${PROGRAM}" a
      ${IfNot} ${Errors}
        FileClose $0
        ${ExitDo}
      ${EndIf}
      MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillRuns)" /SD IDCANCEL IDRETRY again
      Abort
      again:
    ${Loop}
  FunctionEnd
!macroend
!insertmacro WaitUntilClosed ""
!insertmacro WaitUntilClosed "un."

Function .onInit
  !insertmacro MUI_LANGDLL_DISPLAY
  ${IfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(NotSixtyFour)" /SD IDOK
    Abort
  ${EndIf}
  ${IfNot} ${AtLeastBuild} 17763 ; Windows 10 1809, the oldest that Qt 6.11 runs on
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    Abort
  ${EndIf}
FunctionEnd

; Takes the folder out of the user's PATH again, where the installer has put it last.
Function un.LeavePath
  ReadRegDWORD $0 HKCU "Software\${NAME}" "InPath"
  ${IfThen} $0 != 1 ${|} Return ${|}
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0"
  ${IfThen} $1 > 1000 ${|} Return ${|}
  StrLen $2 ";$INSTDIR"
  StrCpy $3 "$0" "" -$2
  ${If} "$3" == ";$INSTDIR"
    IntOp $1 $1 - $2
    StrCpy $0 "$0" $1
    WriteRegExpandStr HKCU "Environment" "Path" "$0"
  ${ElseIf} "$0" == "$INSTDIR"
    DeleteRegValue HKCU "Environment" "Path"
  ${EndIf}
FunctionEnd

Function un.onInit
  !insertmacro MUI_UNGETLANGUAGE
FunctionEnd

!macro OfferFor extension
  WriteRegStr HKCU "Software\Classes\${extension}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\SupportedTypes" "${extension}" ""
  WriteRegStr HKCU "Software\${NAME}\Capabilities\FileAssociations" "${extension}" "${CLASS}"
!macroend
!macro NoLongerFor extension
  DeleteRegValue HKCU "Software\Classes\${extension}\OpenWithProgids" "${CLASS}"
  DeleteRegKey /ifempty HKCU "Software\Classes\${extension}\OpenWithProgids"
  DeleteRegKey /ifempty HKCU "Software\Classes\${extension}"
!macroend
!include "${FORMATS}" ; the macro ForEveryType, made from the program's own list

Section "$(ProgramPart)" SectionProgram
  SectionIn RO
  Call WaitUntilClosed
  RMDir /r "$INSTDIR\_internal" ; of an older version, whose files may have had other names
  SetOutPath "$INSTDIR"
  File /r "${PAYLOAD}/*"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\$(NameInMenus).lnk" "$INSTDIR\${PROGRAM}" "" "$INSTDIR\${PROGRAM}" 0 \
    SW_SHOWNORMAL "" "$(About)"

  WriteRegStr HKCU "Software\${NAME}" "Folder" "$INSTDIR"
  WriteRegStr HKCU "${PATHS}\${PROGRAM}" "" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${PATHS}\${COMMAND}" "" "$INSTDIR\${COMMAND}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "$(NameInMenus)"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${PROGRAM}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "The Qingdu authors"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${GetSize} "$INSTDIR" "/S=0K" $0 $1 $2
  IntFmt $0 "0x%08X" $0
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" "$0"
SectionEnd

Section "$(FilesPart)" SectionFiles
  WriteRegStr HKCU "Software\Classes\${CLASS}" "" "$(PageName)"
  WriteRegStr HKCU "Software\Classes\${CLASS}\DefaultIcon" "" "$INSTDIR\${PROGRAM},0"
  WriteRegStr HKCU "Software\Classes\${CLASS}\shell\open\command" "" '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}" "FriendlyAppName" "$(NameInMenus)"
  WriteRegStr HKCU "Software\Classes\Applications\${PROGRAM}\shell\open\command" "" \
    '"$INSTDIR\${PROGRAM}" "%1"'
  WriteRegStr HKCU "Software\${NAME}\Capabilities" "ApplicationName" "$(NameInMenus)"
  WriteRegStr HKCU "Software\${NAME}\Capabilities" "ApplicationDescription" "$(About)"
  WriteRegStr HKCU "Software\RegisteredApplications" "${NAME}" "Software\${NAME}\Capabilities"
  !insertmacro ForEveryType OfferFor
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)' ; SHCNE_ASSOCCHANGED
SectionEnd

Section /o "$(DesktopPart)" SectionDesktop
  CreateShortcut "$DESKTOP\$(NameInMenus).lnk" "$INSTDIR\${PROGRAM}"
SectionEnd

; A string of NSIS ends at 1,024 characters, and a PATH that is cut would be the user's loss.
Section /o "$(PathPart)" SectionPath
  ReadRegStr $0 HKCU "Environment" "Path"
  StrLen $1 "$0;$INSTDIR"
  ${If} $1 > 900
    MessageBox MB_OK|MB_ICONINFORMATION "$(PathTooLong)" /SD IDOK
  ${Else}
    ${If} $0 == ""
      WriteRegExpandStr HKCU "Environment" "Path" "$INSTDIR"
    ${Else}
      WriteRegExpandStr HKCU "Environment" "Path" "$0;$INSTDIR"
    ${EndIf}
    WriteRegDWORD HKCU "Software\${NAME}" "InPath" 1
    SendMessage 0xFFFF ${WM_SETTINGCHANGE} 0 "STR:Environment" /TIMEOUT=2000
  ${EndIf}
SectionEnd

Section "un.$(ProgramPart)" UninstallProgram
  SectionIn RO
  Call un.WaitUntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${PROGRAM}"
  Delete "$INSTDIR\${COMMAND}"
  Call un.LeavePath
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; only when nothing of the user's is in it
  Delete "$SMPROGRAMS\$(NameInMenus).lnk"
  Delete "$DESKTOP\$(NameInMenus).lnk"
  !insertmacro ForEveryType NoLongerFor
  DeleteRegKey HKCU "Software\Classes\${CLASS}"
  DeleteRegKey HKCU "Software\Classes\Applications\${PROGRAM}"
  DeleteRegKey /ifempty HKCU "Software\Classes\Applications"
  DeleteRegKey HKCU "${PATHS}\${PROGRAM}"
  DeleteRegKey HKCU "${PATHS}\${COMMAND}"
  DeleteRegValue HKCU "Software\RegisteredApplications" "${NAME}"
  DeleteRegKey HKCU "${UNINSTALL}"
  DeleteRegKey HKCU "Software\${NAME}"
  RMDir /r "$LOCALAPPDATA\Qingdu\cache"
  RMDir "$LOCALAPPDATA\Qingdu"
  System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
SectionEnd

Section "un.$(SettingsPart)" UninstallSettings
  Delete "$APPDATA\Qingdu\settings.toml*"
  RMDir "$APPDATA\Qingdu" ; only without words.txt
  RMDir /r "$LOCALAPPDATA\Qingdu\logs"
  RMDir "$LOCALAPPDATA\Qingdu"
SectionEnd
