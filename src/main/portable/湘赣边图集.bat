@echo off
rem Opens the atlas. Nothing is installed; a double-click is enough. ASCII only.
"%~dp0bin\xianggan-atlas.bat" %*
