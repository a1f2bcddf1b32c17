@echo off
rem Xianggan Atlas: finds its own folder and a Java 25 or newer, then starts. ASCII only.
rem Folders are handed over in variables, never as arguments of CALL, which would read % twice.
setlocal DisableDelayedExpansion
chcp 65001 >nul
for %%I in ("%~dp0..") do set "ATLAS=%%~fI"
set "FOUND="

set "TRY=%ATLAS%\jre"
call :try
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

"%FOUND%\bin\java.exe" -Xshare:auto -XX:+UseSerialGC -Xmx1g ^
 --enable-native-access=javafx.graphics,ALL-UNNAMED ^
 -Djava.awt.headless=true ^
 "-Dorg.sqlite.lib.path=%ATLAS%\lib\native" ^
 "-Dxianggan.home=%ATLAS%" ^
 --module-path "%ATLAS%\lib\javafx" --add-modules javafx.controls ^
 -cp "%ATLAS%\lib\*" org.xianggan.atlas.Main %*
exit /b %ERRORLEVEL%

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
