@echo off
rem Xianggan Atlas: finds its own folder and a Java 25 or newer, then starts. ASCII only.
rem Folders are handed over in variables, never as arguments of CALL, which would read % twice.
setlocal DisableDelayedExpansion
for /f "tokens=2 delims=:." %%C in ('chcp') do set "CONSOLE=%%C"
chcp 65001 >nul
for %%I in ("%~dp0..") do set "ATLAS=%%~fI"
rem At the root of a stick the folder ends in \, which would swallow the quote after it.
if "%ATLAS:~-1%"=="\" set "ATLAS=%ATLAS%."
set "FOUND="
set "DRIVE="

rem java.exe knows its own folder only in the code page of the computer (ACP). Where that has no Chinese
rem (936, 54936, 65001 have it), a folder with Chinese in its path gets a drive letter for the while.
set "OTHER="
for /f "eol= delims=\/:ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.,;-+=()[]{}#$@&'`~!^%% " %%X in ("%ATLAS%") do set "OTHER=%%X"
if not defined OTHER goto plain
set "ACP="
for /f "tokens=3" %%A in ('reg query HKLM\SYSTEM\CurrentControlSet\Control\Nls\CodePage /v ACP') do set "ACP=%%A"
for %%A in (936 54936 65001) do if "%ACP%"=="%%A" goto plain
for %%L in (Z Y X W V U T S R Q P O N M L K) do if not exist %%L:\ set "DRIVE=%%L:"
subst %DRIVE% "%ATLAS%" || set "DRIVE="
if defined DRIVE set "ATLAS=%DRIVE%\."
:plain

rem The Java of the folder itself, whatever else is on the computer.
if exist "%ATLAS%\jre\bin\java.exe" set "FOUND=%ATLAS%\jre"
if defined FOUND goto found

if defined JAVA25_HOME set "TRY=%JAVA25_HOME%"
if defined JAVA25_HOME call :try
if defined JAVA_HOME set "TRY=%JAVA_HOME%"
if defined JAVA_HOME call :try
for %%J in (java.exe) do set "ONPATH=%%~dp$PATH:J"
if defined ONPATH set "TRY=%ONPATH%.."
if defined ONPATH call :try
for /d %%D in (
  "%ProgramFiles%\Eclipse Adoptium\jdk-*"
  "%ProgramFiles%\Eclipse Adoptium\jre-*"
  "%ProgramFiles%\Java\jdk-*"
  "%ProgramFiles%\Zulu\zulu-*"
  "%ProgramFiles%\Microsoft\jdk-*"
  "%ProgramFiles%\Amazon Corretto\jdk*"
  "%ProgramFiles%\BellSoft\LibericaJDK-*"
  "%LOCALAPPDATA%\Programs\Eclipse Adoptium\jdk-*"
  "%USERPROFILE%\.jdks\*"
) do (
  set "TRY=%%~D"
  call :try
)

if not defined FOUND (
  echo The atlas needs Java 25 or newer and found none on this computer: install one, for example Eclipse Temurin 25, or point the environment variable JAVA25_HOME to its folder. 1>&2
  exit /b 1
)

:found
if not exist "%ATLAS%\lib\xianggan-atlas-*.jar" (
  echo The atlas folder is incomplete: unpack or copy the whole folder again. 1>&2
  if "%~1"=="" pause
  exit /b 1
)

rem What Java remembers of an earlier start in this folder. The window makes it; Java refuses one that
rem does not fit and starts without it. XIANGGAN_CACHE names another folder, or is "off".
set "CACHE=%XIANGGAN_CACHE%"
if not defined CACHE if defined LOCALAPPDATA set "CACHE=%LOCALAPPDATA%\xianggan-atlas"
set "KEY=%ATLAS:\=_%"
set "KEY=%KEY::=_%"
set "START="
if defined CACHE if /i not "%CACHE%"=="off" set "START=%CACHE%\start-%KEY%.aot"
set "USE="
if defined START if exist "%START%" set "USE=-XX:AOTCache=%START%"

rem The folder in the arguments as variables, so that no sign in its name is read as anything else.
set FLAGS=-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xms80m -Xmn40m -Xmx1g -XX:MetaspaceSize=96m -XX:ReservedCodeCacheSize=240m ^
 -XX:-UsePerfData -XX:+DisplayVMOutputToStderr -Xlog:disable ^
 --enable-native-access=javafx.graphics,ALL-UNNAMED -Djava.awt.headless=true ^
 "-Dsun.awt.fontconfig=%ATLAS%\assets\fonts\fontconfig.properties" ^
 "-Dorg.sqlite.lib.path=%ATLAS%\lib\native" "-Dxianggan.home=%ATLAS%" "-Dxianggan.startcache=%START%" ^
 --module-path "%ATLAS%\lib\javafx" --add-modules javafx.controls -cp "%ATLAS%\lib\*"
if defined USE set FLAGS="%USE%" %FLAGS%

rem The window needs no console beside it (but for the drive letter); a command answers in this one.
rem A workspace by itself is opened in the window.
if "%~1"=="" goto window
if /i "%~x1"==".gpkg" if "%~2"=="" goto window
goto command

:window
set "WAIT="
if defined DRIVE set "WAIT=/wait"
if defined DRIVE echo This console closes itself after the atlas.
start "" %WAIT% "%FOUND%\bin\javaw.exe" %FLAGS% org.xianggan.atlas.Main %*
set "CODE=0"
goto end

:command
"%FOUND%\bin\java.exe" %FLAGS% org.xianggan.atlas.Main %*
set "CODE=%ERRORLEVEL%"

:end
if defined DRIVE subst %DRIVE% /d
if defined CONSOLE chcp %CONSOLE% >nul
exit /b %CODE%

rem Takes the folder TRY when it holds a Java 25 or newer and none was found before.
:try
if defined FOUND exit /b 0
if not exist "%TRY%\bin\java.exe" exit /b 0
set "VERSION="
if exist "%TRY%\release" for /f "usebackq tokens=1,* delims==" %%A in ("%TRY%\release") do if "%%A"=="JAVA_VERSION" set "VERSION=%%~B"
if not defined VERSION exit /b 0
for /f "delims=.-+" %%V in ("%VERSION%") do set "VERSION=%%V"
if %VERSION% GEQ 25 set "FOUND=%TRY%"
exit /b 0
