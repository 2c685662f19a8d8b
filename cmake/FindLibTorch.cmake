# SPDX-License-Identifier: GPL-3.0-or-later
# Finds LibTorch as the wheel lays it out (torch/include, torch/lib) and defines LibTorch::cpu.
#
# CMAKE_PREFIX_PATH wins: name the folder that holds include/ and lib/ (a Python's site-packages/torch, an unpacked
# libtorch) or the one above it. Else the cache folder that ./dev fills. TorchConfig.cmake is not used: it stops without
# a CUDA toolkit, and it links libtorch.so, which pulls in all of CUDA.
set(FRESCO_TORCH_VERSION 2.11.0)
if(DEFINED ENV{XDG_CACHE_HOME} AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
    set(_fresco_cache "$ENV{XDG_CACHE_HOME}")
else()
    set(_fresco_cache "$ENV{HOME}/.cache")
endif()
set(FRESCO_LIBTORCH_CACHE "${_fresco_cache}/fresco-studio/libtorch-${FRESCO_TORCH_VERSION}-cpu")

string(REPLACE ":" ";" _fresco_prefixes "$ENV{CMAKE_PREFIX_PATH}")
find_path(LibTorch_ROOT_DIR NAMES include/ATen/ATen.h
    HINTS ${CMAKE_PREFIX_PATH} ${_fresco_prefixes} PATHS ${FRESCO_LIBTORCH_CACHE} PATH_SUFFIXES torch libtorch NO_DEFAULT_PATH
    DOC "Folder of LibTorch: it holds include/ and lib/")
find_library(LibTorch_CPU_LIBRARY torch_cpu HINTS ${LibTorch_ROOT_DIR}/lib NO_DEFAULT_PATH)
find_library(LibTorch_C10_LIBRARY c10 HINTS ${LibTorch_ROOT_DIR}/lib NO_DEFAULT_PATH)
mark_as_advanced(LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(LibTorch
    REQUIRED_VARS LibTorch_ROOT_DIR LibTorch_CPU_LIBRARY LibTorch_C10_LIBRARY
    REASON_FAILURE_MESSAGE "run ./dev build, which fetches it, or put its folder into CMAKE_PREFIX_PATH")

if(LibTorch_FOUND AND NOT TARGET LibTorch::cpu)
    add_library(LibTorch::cpu INTERFACE IMPORTED)
    # Imported targets' headers count as SYSTEM: torch's own warnings stay out of ours.
    target_include_directories(LibTorch::cpu INTERFACE
        ${LibTorch_ROOT_DIR}/include ${LibTorch_ROOT_DIR}/include/torch/csrc/api/include)
    target_link_libraries(LibTorch::cpu INTERFACE ${LibTorch_CPU_LIBRARY} ${LibTorch_C10_LIBRARY})
endif()
