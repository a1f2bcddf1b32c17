#!/bin/sh
# 打开湘赣边图集，不用安装。 Opens the atlas; nothing is installed.
case $0 in
    */*) folder=${0%/*} ;;
    *) folder=. ;;
esac
# By sh, because a stick in the Windows format knows no executable files.
exec sh "${folder:-/}/bin/xianggan-atlas" "$@"
